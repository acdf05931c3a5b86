import type { PolicyPageWarning } from './read-policy-page.ts';

const texts: Readonly<Record<PolicyPageWarning['code'], (warning: PolicyPageWarning) => string>> = {
	'input-cut': ({ limit }) => `longer than ${limit} characters; the rest was not read`,
	'elements-cut': ({ limit }) => `more than ${limit} elements; the rest was not read`,
	'text-cut': ({ limit }) => `more than ${limit} characters of text; the rest was not read`,
	'too-deep': ({ limit }) => `more than ${limit} elements inside one another; the rest was not read`,
	'rows-dropped': ({ limit, dropped }) => `${dropped} rows of tables left out; a table has ${limit} at most`,
	'tables-dropped': ({ limit, dropped }) => `${dropped} tables left out; a page has ${limit} at most`,
	'lines-dropped': ({ limit, dropped }) => `${dropped} lines of text left out; a page has ${limit} at most`,
	'declarations-dropped': ({ limit, dropped }) => `${dropped} declarations left out; a page has ${limit} at most`,
};

/** In English, for the command line: `more than 2000 elements inside one another; the rest was not read`. The interface words the codes itself. */
export function warningText(warning: PolicyPageWarning): string {
	return texts[warning.code](warning);
}
