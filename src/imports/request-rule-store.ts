/** SQL for the rule of a request with every person replaced by `person` (SQL over `p`): its seats and its stand-ins name them. */
function withPersons(rule: string, found: (id: string) => string): string {
  const each = (array: string, item: string, value: string) =>
    `(SELECT coalesce(jsonb_agg(${value} ORDER BY ${item}_n), '[]') FROM jsonb_array_elements(${array}) WITH ORDINALITY ${item}_(${item}, ${item}_n))`
  const who = each(`seat -> 'who'`, 'who', found('who'))
  const seats = each(`grp -> 'seats'`, 'seat', `jsonb_set(seat, '{who}', ${who})`)
  const groups = each(`${rule} -> 'groups'`, 'grp', `jsonb_set(grp, '{seats}', ${seats})`)
  const standIn = `jsonb_set(jsonb_set(stand, '{by}', ${found(`stand -> 'by'`)}), '{onBehalfOf}', ${found(`stand -> 'onBehalfOf'`)})`
  const standIns = each(`${rule} -> 'standIns'`, 'stand', standIn)
  return `CASE WHEN jsonb_typeof(${rule} -> 'groups') = 'array' AND jsonb_typeof(${rule} -> 'standIns') = 'array'
    THEN jsonb_set(jsonb_set(${rule}, '{groups}', ${groups}), '{standIns}', ${standIns}) ELSE ${rule} END`
}

/** SQL for a stored rule as a file has it: people by name, since their numbers are other ones in another database. */
export function personsOut(rule: string): string {
  return withPersons(
    rule,
    (id) => `coalesce((SELECT to_jsonb(p.name) FROM "Person" p WHERE to_jsonb(p.id) = ${id}), ${id})`,
  )
}

/** SQL for the rule of a file as it is stored. */
export function personsIn(rule: string): string {
  return withPersons(
    rule,
    (name) => `coalesce((SELECT to_jsonb(p.id) FROM "Person" p WHERE to_jsonb(p.name) = ${name}), ${name})`,
  )
}

/** Whom a hand-over and a back-up name by their number: who shall be it, and who was. Another kind's `before` is no person. */
const ASKED_PEOPLE = ['person', 'before']

function withAskedPersons(asked: string, found: (id: string) => string): string {
  return ASKED_PEOPLE.reduce(
    (sql, key) =>
      `CASE WHEN ${asked} ?& '{person,${key}}' THEN jsonb_set(${sql}, '{${key}}', ${found(`${asked} -> '${key}'`)}) ELSE ${sql} END`,
    asked,
  )
}

/** SQL for what is asked as a file has it: people by name. */
export function askedOut(asked: string): string {
  return withAskedPersons(
    asked,
    (id) => `coalesce((SELECT to_jsonb(p.name) FROM "Person" p WHERE to_jsonb(p.id) = ${id}), ${id})`,
  )
}

/** SQL for what is asked in a file as it is stored. */
export function askedIn(asked: string): string {
  return withAskedPersons(
    asked,
    (name) => `coalesce((SELECT to_jsonb(p.id) FROM "Person" p WHERE to_jsonb(p.name) = ${name}), ${name})`,
  )
}
