import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import type { ManifestError } from '../../lib/policy/manifest-error.ts';
import { sayFault } from '../../lib/view/say-fault.ts';

/** What is wrong in a list, each at its place. All of it is text from outside. */
export function Faults({ errors, t }: { errors: readonly ManifestError[]; t: Translate }): JSX.Element {
	return (
		<ul class="faults">
			{errors.map((error) => (
				<li key={`${error.place} ${error.code} ${error.found ?? ''}`}>
					{error.place && <code>{error.place}</code>} <bdi>{sayFault(error, t)}</bdi>
					{error.effect !== 'refused' && (
						<span class="effect">{t(error.effect === 'note' ? 'fault.used' : 'fault.leftOut')}</span>
					)}
				</li>
			))}
		</ul>
	);
}
