import { z } from 'zod';

type JsonSchema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
};

/**
 * An input that a schema takes, with every field filled in: ids, in whatever field they stand, are asked
 * for by the field's name. So a new procedure is tried without anyone writing an input for it.
 */
export function sampleInput(schema: z.ZodType, idOf: IdOf): unknown {
  return sampleInputs(schema, idOf)[0];
}

/** One such input for each variant that any of its fields may have: every kind of thing that is spoken of. */
export function sampleInputs(schema: z.ZodType, idOf: IdOf): readonly unknown[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const first = sample(json, '', idOf);
  const rest = Array.from({ length: mostVariants(json) - 1 }, (_, index) =>
    sample(json, '', idOf, index + 1),
  );
  return [first, ...rest];
}

/** An id by the name of the field that it stands in; undefined where a made-up value will do. */
export type IdOf = (field: string) => string | number | undefined;

/** The names of the fields that take ids, wherever they stand in an input. */
export function idFields(schema: z.ZodType): readonly string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const within = (one: JsonSchema, field: string): readonly string[] => [
    ...(one.format === 'uuid' ? [field] : []),
    ...Object.entries(one.properties ?? {}).flatMap(([name, member]) => within(member, name)),
    ...[one.items ?? {}, ...(one.prefixItems ?? []), ...(one.allOf ?? []), ...variantsOf(one)].flatMap(
      (member) => (Object.keys(member).length > 0 ? within(member, field) : []),
    ),
  ];
  return within(json, '');
}

function mostVariants(schema: JsonSchema): number {
  const below = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.prefixItems ?? []),
    ...(schema.allOf ?? []),
    ...variantsOf(schema),
  ];
  return Math.max(1, variantsOf(schema).length, ...below.map(mostVariants));
}

function variantsOf(schema: JsonSchema): readonly JsonSchema[] {
  return (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');
}

function sample(schema: JsonSchema, field: string, idOf: IdOf, which = 0): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[which % schema.enum.length];
  const variants = variantsOf(schema);
  const variant = variants[which % variants.length];
  if (variant) return sample(variant, field, idOf, which);
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(schema.properties ?? {});
      return Object.fromEntries(members.map(([name, member]) => [name, sample(member, name, idOf, which)]));
    }
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((item) => sample(item, field, idOf, which));
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
        sample(schema.items ?? {}, field, idOf, which),
      );
    case 'string':
      return sampleText(schema, field, idOf);
    case 'integer':
    case 'number':
      return idOf(field) ?? Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return schema.allOf?.[0] ? sample(schema.allOf[0], field, idOf, which) : undefined;
  }
}

function sampleText(schema: JsonSchema, field: string, idOf: IdOf): unknown {
  switch (schema.format) {
    case 'uuid':
      return idOf(field) ?? crypto.randomUUID();
    case 'date':
      return '2026-06-01';
    case 'date-time':
      return '2026-06-01T10:00:00Z';
    case 'email':
      return 'noen@eksempel.no';
    default:
      if (field === 'receiptSecret') return 'A'.repeat(22);
      if (field === 'email' || field === 'answerTo') return 'noen@eksempel.no';
      if (field === 'accent') return '#336699';
      if (field === 'embedOrigins') return 'https://eksempel.no';
      return /clock/i.test(field) ? '10:00' : 'x'.repeat(Math.max(1, schema.minLength ?? 1));
  }
}
