import { clueMessages } from './english/clues.ts';
import { functionMessages } from './english/functions.ts';
import { listMessages } from './english/list.ts';
import { optionsMessages } from './english/options.ts';
import { pagesMessages } from './english/pages.ts';
import { panelMessages } from './english/panel.ts';
import { reportMessages } from './english/report.ts';
import { courseMessages } from './english/report-course.ts';
import { fileMessages } from './english/report-files.ts';
import { policyMessages } from './english/report-policy.ts';
import { tableMessages } from './english/report-table.ts';
import { visitMessages } from './english/visit.ts';

/**
 * Every sentence of the interface, in English. The other languages translate these keys (`lib/language/locales/*.json`).
 * `{name}` is filled in; a message with `one` and `other` is chosen by `{count}` (CLDR plural rules, by Intl).
 */
export const en = {
	...listMessages,
	...panelMessages,
	...reportMessages,
	...tableMessages,
	...policyMessages,
	...courseMessages,
	...fileMessages,
	...optionsMessages,
	...pagesMessages,
	...visitMessages,
	...clueMessages,
	...functionMessages,
} as const;
