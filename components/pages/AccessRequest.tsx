import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../../lib/language/translate.ts';

interface Props {
	readonly allowed: boolean;
	readonly t: Translate;
	readonly onAllow: () => void;
}

/** Asks for the permission to see sites where it is missing; says that it is there once it was given. Else nothing. */
export function AccessRequest({ allowed, t, onAllow }: Props): JSX.Element {
	const missed = useRef(false);
	if (!allowed) missed.current = true;
	return (
		<div class="access" role="status">
			{!allowed && (
				<section class="card asks">
					<h2>{t('welcome.access.title')}</h2>
					<p>{t('welcome.access.text')}</p>
					<button type="button" class="primary" onClick={onAllow}>
						{t('welcome.access.button')}
					</button>
				</section>
			)}
			{allowed && missed.current && <p class="card done">{t('welcome.access.done')}</p>}
		</div>
	);
}
