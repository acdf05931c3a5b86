import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../lib/language/translate.ts';
import type { Row } from '../lib/view/row.ts';
import { sayName } from '../lib/view/words.ts';

/** What a reader can do with one cookie. */
export interface CookieActions {
	copy(text: string): Promise<void>;
	/** The value as it is in the jar at this moment; `undefined` when the cookie is gone. */
	readValue(row: Row): Promise<string | undefined>;
}

interface Props {
	readonly row: Row;
	readonly actions: CookieActions;
	readonly t: Translate;
}

/**
 * Copies the name, and shows the value to whoever asks for it: the one place where a value is seen. It is read
 * at the click, stands in this component only, and is gone when it is hidden or the row is folded.
 */
export function CookieButtons({ row, actions, t }: Props): JSX.Element {
	const [shown, setShown] = useState<{ readonly value: string | undefined }>();
	const toggle = async () => setShown(shown ? undefined : { value: await actions.readValue(row) });
	return (
		<div class="doings">
			<CopyName name={row.cookie.name} copy={actions.copy} t={t} />
			{row.state === 'stored' && (
				<button type="button" class="small" aria-expanded={shown !== undefined} onClick={() => void toggle()}>
					{t(shown ? 'cookie.hideValue' : 'cookie.showValue')}
				</button>
			)}
			<div class="value" role="status">
				{shown && <Value value={shown.value} t={t} />}
			</div>
		</div>
	);
}

function CopyName({ name, copy, t }: { name: string; copy: CookieActions['copy']; t: Translate }): JSX.Element {
	const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(timer.current), []);
	const onClick = async () => {
		setOutcome(
			await copy(name).then(
				() => 'copied' as const,
				() => 'copyFailed' as const,
			),
		);
		clearTimeout(timer.current);
		timer.current = setTimeout(() => setOutcome(undefined), 2500);
	};
	return (
		<>
			<button type="button" class="small" onClick={() => void onClick()}>
				{t('cookie.copy')}
			</button>
			<span class="outcome" role="status">
				{outcome && t(`cookie.${outcome}`)}
			</span>
		</>
	);
}

function Value({ value, t }: { value: string | undefined; t: Translate }): JSX.Element {
	if (value === undefined) return <p>{t('cookie.gone')}</p>;
	return (
		<>
			<p>{t('cookie.value')}</p>
			{value === '' ? <p>{t('cookie.noValue')}</p> : <code dir="ltr">{sayName(value, t)}</code>}
		</>
	);
}
