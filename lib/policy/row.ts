import type { Glob, HostGlob } from './glob.ts';

/** An entry made ready. */
export interface Row<Value> {
	/** As written, a literal star as `\\*`. */
	readonly name: string;
	/** Absent: the name is exact. */
	readonly glob: Glob | undefined;
	readonly hosts: readonly HostGlob[] | undefined;
	readonly shared: boolean;
	readonly value: Value;
}
