import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../lib/language/translate.ts';
import { publishable, type SaveProps } from './Exports.tsx';
import { Section } from './Section.tsx';

/** For the site's owner: what was seen in the shape of a cookie policy, to read over, copy or save. */
export function Publish({
	draft,
	onDraft,
	onSaveDraft,
	onCopy,
	host,
	t,
}: SaveProps & { host: string; t: Translate }): JSX.Element {
	const id = useId();
	const [copied, setCopied] = useState<boolean | undefined>();
	return (
		<Section id="publish" title={t('publish.heading')} screenOnly>
			<p class="about">{t('publish.about')}</p>
			<fieldset class="forms">
				<legend class="unseen">{t('publish.form')}</legend>
				{publishable.map((form) => (
					<button
						key={form}
						type="button"
						class="mark"
						data-form={form}
						aria-pressed={draft?.form === form}
						onClick={() => {
							setCopied(undefined);
							onDraft(form);
						}}
					>
						{t(`publish.${form}`)}
					</button>
				))}
			</fieldset>
			{draft && (
				<div class="draft">
					<p>{t(`publish.${draft.form}.about`, { host })}</p>
					{draft.leftOut.length > 0 && (
						<p class="failed">
							{t('export.leftOut', { count: draft.leftOut.length, names: draft.leftOut.slice(0, 20).join(', ') })}
						</p>
					)}
					<label class="unseen" for={id}>
						{t('publish.text')}
					</label>
					<textarea id={id} readOnly rows={14} spellcheck={false} dir="ltr" value={draft.text} />
					<div class="buttons">
						<button type="button" class="secondary" onClick={() => void onCopy(draft.text).then(setCopied)}>
							{t('publish.copy')}
						</button>
						<button type="button" class="secondary" onClick={onSaveDraft}>
							{t('export.save', { format: t(`publish.${draft.form}`) })}
						</button>
						<span role="status">{copied !== undefined && t(copied ? 'publish.copied' : 'publish.notCopied')}</span>
					</div>
				</div>
			)}
		</Section>
	);
}
