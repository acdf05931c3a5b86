import type { JSX } from 'preact';

interface Props {
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	readonly on: boolean;
	readonly onTurn: (on: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch({ id, label, hint, on, onTurn }: Props): JSX.Element {
	return (
		<div class="switch">
			<SwitchInput id={id} on={on} onTurn={onTurn} {...(hint && { describedBy: `${id}-hint` })} />
			<div>
				<label for={id}>{label}</label>
				{hint && (
					<p id={`${id}-hint`} class="hint">
						{hint}
					</p>
				)}
			</div>
		</div>
	);
}

interface InputProps {
	readonly id: string;
	readonly label?: string;
	readonly describedBy?: string;
	readonly on: boolean;
	readonly onTurn: (on: boolean) => void;
}

export function SwitchInput({ id, label, describedBy, on, onTurn }: InputProps): JSX.Element {
	return (
		<input
			id={id}
			type="checkbox"
			// biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself; aria-checked could only contradict it
			role="switch"
			checked={on}
			aria-label={label}
			aria-describedby={describedBy}
			onChange={(event) => onTurn(event.currentTarget.checked)}
		/>
	);
}
