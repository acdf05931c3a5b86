import type { JSX } from 'preact';
import { Jar } from './Jar.tsx';

interface Props {
	readonly title: string;
	readonly text?: string;
	readonly busy?: boolean;
	readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** What to say when there is no list to show, and what can be done about it. */
export function StateMessage({ title, text, busy = false, action }: Props): JSX.Element {
	return (
		<section class="state" role="status" aria-busy={busy}>
			<Jar size={64} />
			<h2>{title}</h2>
			{text && <p>{text}</p>}
			{action && (
				<button type="button" class="primary" onClick={action.onClick}>
					{action.label}
				</button>
			)}
		</section>
	);
}
