import { accountRoleNames, accountRoles } from '../../domain/roles/account-roles.ts';
import { capabilities, may } from '../../domain/roles/capabilities.ts';
import { capabilityNames } from '../../domain/roles/capability-names.ts';
import { procedureAccess } from '../../server/access/procedure-access.ts';
import { routeAccess } from '../../server/access/route-access.ts';

/** Who comes in where no role is asked for. */
const openRequirements: Readonly<Record<string, string>> = {
  everyone: 'Everyone, signed in or not.',
  everyoneOncePublished:
    'Everyone, once it is published. Before that, those of the municipality who see plans in the making.',
  receiptHolder: 'Whoever holds the secret of a receipt.',
  citizen: 'A citizen who has shown who they are. No role at a municipality helps.',
  anyStaff: 'Whoever has any role at a municipality, for what is their own.',
  municipalityKey:
    'A municipality’s own systems, by a key; and, signed in, those who have `neighbours.read`.',
};

/** The tables of docs/roles.md, from what the code declares. */
export function writeRolesTables(): string {
  return [
    '## The roles\n',
    row('Role', 'In Norwegian', 'For'),
    row('---', '---', '---'),
    ...accountRoles.map((role) => {
      const { name, purpose } = accountRoleNames[role];
      return row(`\`${role}\``, name.nb, purpose.en);
    }),
    '\n## What each may\n',
    row('Capability', 'To', ...accountRoles.map((role) => `\`${role}\``)),
    row('---', '---', ...accountRoles.map(() => ':-:')),
    ...capabilities.map((one) =>
      row(
        `\`${one}\``,
        capabilityNames[one].en,
        ...accountRoles.map((role) => (may([role], one) ? 'yes' : '–')),
      ),
    ),
    '\n## What each procedure and address requires\n',
    ...[...capabilities, ...Object.keys(openRequirements)].flatMap(requirementSection),
  ].join('\n');
}

function requirementSection(requirement: string): string[] {
  const named = (table: Readonly<Record<string, string>>) =>
    Object.keys(table)
      .filter((name) => table[name] === requirement)
      .map((name) => `- \`${name}\``);
  const things = [...named(procedureAccess), ...named(routeAccess)];
  if (things.length === 0) return [];
  return [`### \`${requirement}\`\n`, openRequirements[requirement] ?? '', '', ...things, ''].filter(
    (line, index) => line !== '' || index > 1,
  );
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Who may what, and what each thing requires, read out of the document as a person would. */
export function readRolesDocument(text: string): {
  readonly rolesOf: ReadonlyMap<string, readonly string[]>;
  readonly requirementOf: ReadonlyMap<string, string>;
} {
  const lines = text.split('\n');
  const table = lines.slice(lines.indexOf('## What each may')).filter((line) => line.startsWith('| '));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''));
  const [, , ...roles] = cells(table[0] ?? '');
  const rolesOf = new Map(
    table.slice(2).map((line) => {
      const [capability = '', , ...marks] = cells(line);
      return [capability, roles.filter((_, index) => marks[index] === 'yes')];
    }),
  );
  const requirementOf = new Map<string, string>();
  let requirement = '';
  for (const line of lines) {
    requirement = /^### `(.+)`$/.exec(line)?.[1] ?? requirement;
    const thing = /^- `(.+)`$/.exec(line)?.[1];
    if (thing) requirementOf.set(thing, requirement);
  }
  return { rolesOf, requirementOf };
}
