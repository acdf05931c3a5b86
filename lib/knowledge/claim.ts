import type { Declaration, Provider } from '../policy/declaration.ts';
import type { FunctionCode } from '../policy/functions.ts';
import type { Category } from '../policy/vocabulary.ts';
import type { MatchGround, SourceKind } from './identity.ts';

/** What one source says about a cookie, before it is settled who is believed. */
export interface Claim {
	readonly source: SourceKind;
	readonly speaker: string;
	readonly ground: MatchGround;
	readonly matched: string;
	readonly provider?: Provider | undefined;
	readonly category?: Category | undefined;
	readonly function?: FunctionCode | undefined;
	readonly service?: string | undefined;
	readonly retention?: string | undefined;
	readonly confidence: number;
	/** The words of a manifest, where the claim comes from one. */
	readonly declaration?: Declaration;
}
