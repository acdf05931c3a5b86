/** The words of the field that every part of Glassjar shares. Defined in README, "Words". */

export const categories = ['necessary', 'functional', 'analytics', 'advertising', 'unknown'] as const;
/** What kind of cookie it is. `unknown` is an honest answer, never a stand-in for "not looked up yet". */
export type Category = (typeof categories)[number];

/** Whether the visitor must be asked first (ePrivacy Directive, Article 5(3)). */
export type Consent = 'exempt' | 'required' | 'unclear';

/** How a function's consent follows: analytics is exempt only where somebody declares it anonymised. */
export type ConsentRule = 'exempt' | 'exempt-if-anonymised' | 'required';
