import type { JSX } from 'preact';
import { Places } from '../Places.tsx';

interface Props<Value extends string> {
	readonly name: string;
	readonly label: string;
	readonly value: Value;
	readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
	/** Short options stand side by side, those with a hint one below the other. */
	readonly across?: boolean;
	readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function ChoiceGroup<Value extends string>({ name, label, value, options, across, onChoose }: Props<Value>): JSX.Element {
	return (
		<fieldset class={across ? 'choice across' : 'choice'}>
			<legend>
				<Places text={label} />
			</legend>
			<div class="choices">
				{options.map((option) => (
					<label key={option.value}>
						<input
							type="radio"
							name={name}
							value={option.value}
							checked={option.value === value}
							aria-describedby={option.hint && `${name}-${option.value}`}
							onChange={() => onChoose(option.value)}
						/>
						<span>
							{option.label}
							{option.hint && (
								<span id={`${name}-${option.value}`} class="hint">
									{option.hint}
								</span>
							)}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
