import type { Declaration } from './declaration.ts';
import { cookieFunction } from './functions.ts';
import type { Category } from './vocabulary.ts';

/** The category that is declared, by itself or by the function. */
export function declaredCategory({ category, function: code }: Declaration): Category | undefined {
	return category ?? (code && cookieFunction(code).category);
}
