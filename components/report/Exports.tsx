import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { Section } from './Section.tsx';

export const formats = ['csv', 'json', 'markdown', 'html', 'manifest'] as const;
export type Format = (typeof formats)[number];

/** What a site's owner can publish. */
export const publishable = ['manifest', 'html', 'markdown'] as const;
export type Publishable = (typeof publishable)[number];

export interface Draft {
	readonly form: Publishable;
	readonly text: string;
	/** Names of cookies that a manifest cannot declare. */
	readonly leftOut: readonly string[];
}

export interface SaveProps {
	readonly onSave: (format: Format) => void;
	readonly draft: Draft | undefined;
	readonly onDraft: (form: Publishable) => void;
	readonly onSaveDraft: () => void;
	/** Settles with whether the browser allowed it. */
	readonly onCopy: (text: string) => Promise<boolean>;
}

/** The table as a file. */
export function Exports({ onSave, t }: SaveProps & { t: Translate }): JSX.Element {
	return (
		<Section id="export" title={t('export.title')} screenOnly>
			<p class="about">{t('export.about')}</p>
			<ul class="formats">
				{formats.map((format) => (
					<li key={format}>
						<button
							type="button"
							class="secondary"
							data-format={format}
							aria-label={t('export.save', { format: t(`export.${format}`) })}
							onClick={() => onSave(format)}
						>
							{t(`export.${format}`)}
						</button>
						<span class="muted">{t(`export.${format}.about`)}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
