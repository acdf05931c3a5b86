import type { ComponentChildren, JSX } from 'preact';

interface Props {
	readonly title: string;
	readonly lead: string;
	readonly children: ComponentChildren;
}

/** A page that explains: our mark, what it is about in a sentence, then its sections. */
export function Page({ title, lead, children }: Props): JSX.Element {
	return (
		<main class="page">
			<header class="page-top">
				<img src="/icon.svg#svgView(viewBox(16,8,96,114))" alt="" width="80" height="95" />
				<div>
					<h1>{title}</h1>
					<p class="lead">{lead}</p>
				</div>
			</header>
			{children}
		</main>
	);
}
