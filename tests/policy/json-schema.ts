/** As much of JSON Schema 2020-12 as public/cookie-policy.schema.json uses; an unknown keyword is an error, not a pass. */
export interface Schema {
	readonly [keyword: string]: unknown;
}

const annotations = new Set(['$schema', '$id', '$defs', 'title', 'description']);

export function fits(root: Schema, value: unknown, schema: Schema | boolean = root): boolean {
	if (typeof schema === 'boolean') return schema;
	return Object.entries(schema).every(([keyword, rule]) => annotations.has(keyword) || holds(root, value, schema, keyword, rule));
}

function holds(root: Schema, value: unknown, schema: Schema, keyword: string, rule: unknown): boolean {
	const text = typeof value === 'string' ? value : undefined;
	const list = Array.isArray(value) ? value : undefined;
	const fields = typeof value === 'object' && value !== null && !list ? Object.entries(value) : undefined;
	const inside = rule as Schema;
	switch (keyword) {
		case '$ref': {
			const defs = root.$defs as Record<string, Schema>;
			return fits(root, value, defs[String(rule).replace('#/$defs/', '')]!);
		}
		case 'anyOf':
			return (rule as Schema[]).some((each) => fits(root, value, each));
		case 'const':
			return value === rule;
		case 'enum':
			return (rule as unknown[]).includes(value);
		case 'type':
			return rule === (list ? 'array' : value === null ? 'null' : typeof value);
		case 'minLength':
			return text === undefined || text.length >= Number(rule);
		case 'maxLength':
			return text === undefined || text.length <= Number(rule);
		case 'pattern':
			return text === undefined || new RegExp(String(rule), 'u').test(text);
		case 'items':
			return list === undefined || list.every((each) => fits(root, each, inside));
		case 'minItems':
			return list === undefined || list.length >= Number(rule);
		case 'maxItems':
			return list === undefined || list.length <= Number(rule);
		case 'required':
			return fields === undefined || (rule as string[]).every((name) => fields.some(([key]) => key === name));
		case 'minProperties':
			return fields === undefined || fields.length >= Number(rule);
		case 'maxProperties':
			return fields === undefined || fields.length <= Number(rule);
		case 'propertyNames':
			return fields === undefined || fields.every(([key]) => fits(root, key, inside));
		case 'properties':
			return (
				fields === undefined ||
				fields.every(([key, each]) => !Object.hasOwn(inside, key) || fits(root, each, inside[key] as Schema))
			);
		case 'patternProperties':
			return true; // Only `^(\$|x-)`: anything; counted with additionalProperties.
		case 'additionalProperties': {
			const named = (schema.properties ?? {}) as Schema;
			const patterns = Object.keys((schema.patternProperties ?? {}) as Schema);
			const others = fields?.filter(
				([key]) => !Object.hasOwn(named, key) && !patterns.some((each) => new RegExp(each, 'u').test(key)),
			);
			return others === undefined || others.every(([, each]) => fits(root, each, rule as Schema | boolean));
		}
		default:
			throw new Error(`unknown keyword ${keyword}`);
	}
}
