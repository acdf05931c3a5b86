import type { Grouping } from '../lib/view/group.ts';
import type { CookieActions } from './CookieActions.tsx';

/** What the panel asks of the browser. */
export interface PanelActions extends CookieActions {
	/** Asks for the permission to see sites. */
	allow(): void;
	/** Begins anew, after something went wrong. */
	reload(): void;
	/** Opens a page of the extension in a tab of its own. */
	open(page: string): void;
	openOptions(): void;
	/** Absent where there is none, or where this is it. */
	readonly openSidePanel?: (() => void) | undefined;
	/** Keeps the grouping for the next time. */
	rememberGrouping(grouping: Grouping): void;
}
