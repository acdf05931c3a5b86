import type { JSX } from 'preact';
import type { Translate } from '../../lib/language/translate.ts';
import { Places } from '../Places.tsx';

/** A question that the user may put to the site. */
export interface Question {
	readonly id: string;
	/** What the button says. */
	readonly label: string;
	/** What would be asked of whom. */
	readonly about: string;
	/** What came of it last. */
	readonly outcome?: {
		readonly text: string;
		readonly tone: 'found' | 'silent' | 'failed';
		readonly details?: readonly string[];
	};
}

export interface AskProps {
	readonly questions: readonly Question[];
	/** The question that is being put now. */
	readonly asking: string | undefined;
	readonly onAsk: (id: string) => void;
}

/** The site's own word, asked for only at a button that says beforehand what it asks of whom. */
export function AskSite({ questions, asking, onAsk, t }: AskProps & { t: Translate }): JSX.Element | null {
	if (questions.length === 0) return null;
	return (
		<div class="ask screen-only">
			<h3>{t('policy.ask')}</h3>
			<p class="about">{t('policy.ask.about')}</p>
			<ul>
				{questions.map(({ id, label, about, outcome }) => (
					<li key={id}>
						<button
							type="button"
							class="secondary"
							aria-describedby={`ask-${id}`}
							aria-disabled={asking !== undefined}
							onClick={() => asking === undefined && onAsk(id)}
						>
							{label}
						</button>
						<p id={`ask-${id}`} class="about">
							<Places text={about} />
						</p>
						<div role="status">
							{asking === id && <p>{t('policy.asking')}</p>}
							{outcome && asking !== id && <p class={outcome.tone}>{outcome.text}</p>}
						</div>
						{outcome?.details && outcome.details.length > 0 && asking !== id && (
							<ul class="faults">
								{outcome.details.map((line) => (
									<li key={line}>{line}</li>
								))}
							</ul>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}
