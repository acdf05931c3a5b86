import { compile, type Index } from './compile.ts';
import type { Declaration, Manifest } from './declaration.ts';

/** A manifest ready to be asked about cookies. */
export interface CompiledManifest {
	readonly manifest: Manifest;
	readonly index: Index<Declaration>;
}

/** Hosts become lower case here, so that looking up need not. */
export function compileManifest(manifest: Manifest): CompiledManifest {
	return { manifest, index: compile(manifest.cookies.map((declaration) => ({ ...filed(declaration), value: declaration }))) };
}

/** An empty list of hosts says no more than none. */
function filed({ name, hosts }: Declaration): { name: string; hosts?: readonly string[] } {
	return hosts && hosts.length > 0 ? { name, hosts: hosts.map((host) => host.toLowerCase()) } : { name };
}
