/** A minimal WebDriver BiDi client: commands go out numbered, answers come back by number. https://w3c.github.io/webdriver-bidi/ */
export class Bidi {
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
	#next = 1;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message));
		socket.addEventListener('close', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('the browser has closed the connection'));
			this.#waiting.clear();
		});
	}

	static connect(url: string): Promise<Bidi> {
		const socket = new WebSocket(url);
		return new Promise((resolve, reject) => {
			socket.addEventListener('open', () => resolve(new Bidi(socket)));
			socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)));
		});
	}

	/** @throws an Error with the method and the browser's message */
	send<Result>(method: string, params: object = {}): Promise<Result> {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, {
				resolve: (result) => resolve(result as Result),
				reject: (error) => reject(new Error(`${method}: ${error.message}`)),
			});
			this.#socket.send(JSON.stringify({ id, method, params }));
		});
	}

	disconnect(): void {
		this.#socket.close();
	}

	#receive({ id, error, message, result }: Message): void {
		if (id === undefined) return;
		const waiting = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (error) waiting?.reject(new Error(`${error}: ${message}`));
		else waiting?.resolve(result);
	}
}

interface Message {
	readonly id?: number;
	readonly result?: unknown;
	readonly error?: string;
	readonly message?: string;
}
