/** What a company's domain would begin with: `AB Tasty` → `abtasty`. */
export function stemOf(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
