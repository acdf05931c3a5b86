import type { Component, FunctionComponent, JSX } from 'preact';

/** A component that is drawn anew only when one of its props is another one. */
export function memo<Props extends object>(draw: (props: Props) => JSX.Element): FunctionComponent<Props> {
	return function Memo(this: Component<Props>, props: Props): JSX.Element {
		this.shouldComponentUpdate = (next) =>
			Object.keys(next).some((name) => next[name as keyof Props] !== this.props[name as keyof Props]);
		return draw(props);
	};
}
