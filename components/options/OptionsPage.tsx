import type { JSX } from 'preact';
import { languages } from '../../lib/language/languages.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { Page } from '../pages/Page.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { Lists } from './Lists.tsx';
import type { OptionsActions, OptionsState } from './options-state.ts';
import { SitesSaid } from './SitesSaid.tsx';
import { Switch } from './Switch.tsx';

interface Props {
	readonly state: OptionsState;
	readonly actions: OptionsActions;
	readonly t: Translate;
}

/** Everything that can be chosen, and everything that is kept, on one page. */
export function OptionsPage({ state, actions, t }: Props): JSX.Element {
	return (
		<Page title={t('options.title')} lead={t('options.lead')}>
			<Looks state={state} actions={actions} t={t} />
			<Asking state={state} actions={actions} t={t} />
			<Lists state={state} actions={actions} t={t} />
			<SitesSaid said={state.said} actions={actions} t={t} />
			<Keeping state={state} actions={actions} t={t} />
			<section class="card never" aria-labelledby="never">
				<h2 id="never">{t('never.title')}</h2>
				<ul>
					{(['values', 'network', 'cookies', 'change', 'private', 'code'] as const).map((what) => (
						<li key={what}>{t(`never.${what}`)}</li>
					))}
				</ul>
			</section>
			<p class="done-last" role="status">
				{state.done}
			</p>
		</Page>
	);
}

function Looks({ state: { choices }, actions, t }: Props): JSX.Element {
	return (
		<section class="card" aria-labelledby="look">
			<h2 id="look">{t('options.look')}</h2>
			<div class="choice">
				<label for="language">{t('options.language')}</label>
				<select
					id="language"
					value={choices.language}
					onChange={(event) => actions.choose('language', event.currentTarget.value)}
				>
					<option value="auto">{t('options.language.auto')}</option>
					{languages.map(({ tag, name }) => (
						<option key={tag} value={tag} lang={tag}>
							{name}
						</option>
					))}
				</select>
			</div>
			<ChoiceGroup
				name="theme"
				label={t('options.theme')}
				value={choices.theme}
				options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`options.theme.${value}`) }))}
				across
				onChoose={(value) => actions.choose('theme', value)}
			/>
			<ChoiceGroup
				name="grouping"
				label={t('options.grouping')}
				value={choices.grouping}
				options={(['category', 'provider', 'party'] as const).map((value) => ({ value, label: t(`grouping.${value}`) }))}
				across
				onChoose={(value) => actions.choose('grouping', value)}
			/>
		</section>
	);
}

function Asking({ state: { choices }, actions, t }: Props): JSX.Element {
	return (
		<section class="card" aria-labelledby="asking">
			<h2 id="asking">{t('options.asking')}</h2>
			<ChoiceGroup
				name="well-known"
				label={t('options.wellKnown')}
				value={choices.wellKnown}
				options={(['ask', 'always'] as const).map((value) => ({
					value,
					label: t(`options.wellKnown.${value}`),
					hint: t(`options.wellKnown.${value}.hint`),
				}))}
				onChoose={(value) => actions.choose('wellKnown', value)}
			/>
		</section>
	);
}

function Keeping({ state: { choices }, actions, t }: Props): JSX.Element {
	return (
		<section class="card" aria-labelledby="keeping">
			<h2 id="keeping">{t('options.keeping')}</h2>
			<Switch
				id="keep-history"
				label={t('options.keepHistory')}
				hint={t('options.keepHistory.hint')}
				on={choices.keepHistory}
				onTurn={(on) => actions.choose('keepHistory', on)}
			/>
			<div class="buttons under-switch">
				<button type="button" class="secondary" onClick={actions.forgetHistory}>
					{t('options.forgetHistory')}
				</button>
			</div>
			<Switch
				id="trace-scripts"
				label={t('options.traceScripts')}
				hint={t('options.traceScripts.hint')}
				on={choices.traceScripts}
				onTurn={(on) => actions.choose('traceScripts', on)}
			/>
		</section>
	);
}
