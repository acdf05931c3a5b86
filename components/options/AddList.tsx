import type { JSX, TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../lib/language/translate.ts';
import { Faults } from './Faults.tsx';
import type { OptionsActions, Refusal } from './options-state.ts';

interface Props {
	/** How many lists there are: when there is one more, the field is empty again. */
	readonly count: number;
	readonly busy: boolean;
	readonly refusal: Refusal | undefined;
	readonly actions: Pick<OptionsActions, 'addAddress' | 'addFile'>;
	readonly t: Translate;
}

/** Adds a list by its address or from a file; says before whom it will ask, and afterwards why it was refused. */
export function AddList({ count, busy, refusal, actions, t }: Props): JSX.Element {
	const [address, setAddress] = useState('');
	useEffect(() => setAddress(''), [count]);
	const host = URL.canParse(address) ? new URL(address).host : '';
	const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (!busy) actions.addAddress(String(new FormData(event.currentTarget).get('address')).trim());
	};
	const take = (input: HTMLInputElement) => {
		const file = input.files?.[0];
		if (file) actions.addFile(file);
		// The same file, once corrected, can be chosen again.
		input.value = '';
	};
	return (
		<div class="add">
			<form onSubmit={submit}>
				<label for="list-address">{t('lists.address')}</label>
				<div class="together">
					<input
						id="list-address"
						name="address"
						type="url"
						dir="ltr"
						required
						autocomplete="off"
						spellcheck={false}
						placeholder="https://"
						value={address}
						aria-describedby="list-address-hint"
						onInput={(event) => setAddress(event.currentTarget.value)}
					/>
					<button type="submit" class="primary" aria-disabled={busy}>
						{busy ? t('lists.adding') : t('lists.add')}
					</button>
				</div>
				<p id="list-address-hint" class="hint">
					{host ? t('lists.address.hint', { host }) : t('lists.address.hint.empty')}
				</p>
			</form>
			<label class="file secondary">
				<input type="file" accept=".json,.csv,application/json,text/csv" onChange={(event) => take(event.currentTarget)} />
				{t('lists.file')}
			</label>
			<div role="alert">
				{refusal && (
					<div class="refusal">
						<p>
							<strong>{t('lists.refused')}</strong> <bdi>{refusal.reason}</bdi>
						</p>
						{refusal.errors.length > 0 && <Faults errors={refusal.errors} t={t} />}
					</div>
				)}
			</div>
		</div>
	);
}
