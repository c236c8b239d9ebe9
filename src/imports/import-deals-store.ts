import { type BulkKind, inRange, toMajor, toMinor, upsert } from './import-kinds-store.ts'

/** Currency of a deal's row: its own, else the one the deal has, else the account's. */
const dealCurrency = `coalesce(s.currency, (SELECT d.currency FROM "Deal" d WHERE d.code = s.code),
  (SELECT k.currency FROM known_account k WHERE k.code = s.account LIMIT 1), 'CNY')`

const deal = upsert({
  table: 'Deal',
  from: 'in_deals s JOIN "Account" a ON a.code = s.account LEFT JOIN "Person" o ON o.name = s.owner',
  key: { code: 's.code' },
  set: {
    accountId: ['a.id'],
    ownerId: ['o.id', 'a."ownerId"'],
    name: ['s.name'],
    amount: [toMinor('s.amount', dealCurrency)],
    currency: ['s.currency', dealCurrency],
    stage: ['s.stage'],
    status: ['s.status::"DealStatus"', `'open'`],
    stageEnteredOn: ['s.stage_entered'],
    expectedClose: ['s.expected_close'],
    closePushes: ['s.close_pushes', '0'],
    goal: ['s.goal'],
    needLevel: ['s.need_level'],
    needTags: ['s.need_tags', `'{}'`],
    competitors: ['s.competitors', `'{}'`],
    priceQuoted: [toMinor('s.price_quoted', dealCurrency)],
    priceFloor: [toMinor('s.price_floor', dealCurrency)],
    contractRef: ['s.contract'],
    heldFrom: ['s.hold_from'],
    holdUntil: ['s.hold_until'],
    holdReason: ['s.hold_reason'],
    heldDays: ['s.held_days', '0'],
  },
})

/** A deal has one current next step: the file's takes the place of what it was. */
const changeStep = `UPDATE "NextStep" t SET text = s.next_step, due = s.next_step_due
  FROM in_deals s JOIN "Deal" d ON d.code = s.code
  WHERE t."dealId" = d.id AND t.status = 'open' AND s.next_step IS NOT NULL AND ${inRange}`
const addStep = `INSERT INTO "NextStep" ("accountId", "dealId", "ownerId", text, due)
  SELECT d."accountId", d.id, d."ownerId", s.next_step, s.next_step_due FROM in_deals s JOIN "Deal" d ON d.code = s.code
  WHERE s.next_step IS NOT NULL AND ${inRange}
    AND NOT EXISTS (SELECT 1 FROM "NextStep" t WHERE t."dealId" = d.id AND t.status = 'open') ORDER BY s.n`

export const dealsKind: BulkKind = {
  kind: 'deals',
  columns: {
    code: 'text',
    account: 'text',
    name: 'text',
    amount: 'numeric',
    currency: 'text',
    stage: 'integer',
    stage_entered: 'date',
    next_step: 'text',
    next_step_due: 'date',
    expected_close: 'date',
    close_pushes: 'integer',
    owner: 'text',
    status: 'text',
    goal: 'text',
    need_level: 'integer',
    need_tags: 'text[]',
    competitors: 'text[]',
    price_quoted: 'numeric',
    price_floor: 'numeric',
    contract: 'text',
    hold_from: 'date',
    hold_until: 'date',
    hold_reason: 'text',
    held_days: 'integer',
  },
  key: ['code'],
  references: { account: 'account', owner: 'person' },
  money: { columns: ['amount', 'price_quoted', 'price_floor'], currency: dealCurrency },
  current: `SELECT d.code, a.code AS account, d.name, ${toMajor('d.amount', 'd.currency')} AS amount, d.currency,
      d.stage::integer AS stage, d."stageEnteredOn" AS stage_entered, n.text AS next_step, n.due AS next_step_due,
      d."expectedClose" AS expected_close, d."closePushes" AS close_pushes, o.name AS owner, d.status::text AS status, d.goal,
      d."needLevel"::integer AS need_level, d."needTags" AS need_tags, d.competitors,
      ${toMajor('d."priceQuoted"', 'd.currency')} AS price_quoted, ${toMajor('d."priceFloor"', 'd.currency')} AS price_floor,
      d."contractRef" AS contract, d."heldFrom" AS hold_from, d."holdUntil" AS hold_until, d."holdReason" AS hold_reason,
      d."heldDays" AS held_days, d.id AS sort, a."ownerId" = d."ownerId" AS own
    FROM "Deal" d JOIN "Account" a ON a.id = d."accountId" JOIN "Person" o ON o.id = d."ownerId"
      LEFT JOIN LATERAL (SELECT t.text, t.due FROM "NextStep" t WHERE t."dealId" = d.id AND t.status = 'open'
        ORDER BY t.id LIMIT 1) n ON true`,
  order: 'c.sort',
  shown: {
    owner: 'CASE WHEN NOT c.own THEN c.owner END',
    status: `NULLIF(c.status, 'open')`,
    held_days: 'NULLIF(c.held_days, 0)',
  },
  insert: [deal.insert],
  update: [deal.update],
  tables: ['Deal'],
}

/** Next steps of deals come after the follow-ups of the files, so that codes given by hand are taken first. */
export const dealStepWrites: readonly string[] = [changeStep, addStep]

const stakeholder = upsert({
  table: 'Stakeholder',
  from: `in_stakeholders s JOIN "Deal" d ON d.code = s.deal
    LEFT JOIN "Contact" k ON k."accountId" = d."accountId" AND k.name = s.contact`,
  key: { dealId: 'd.id', contactId: 'k.id', title: `coalesce(s.title_if_unknown, '')` },
  nullable: ['contactId'],
  set: {
    layer: ['s.layer::"Layer"'],
    weight: ['s.weight'],
    stance: ['s.stance::"Stance"'],
    role: ['s.role'],
    action: ['s.action'],
  },
})

export const stakeholdersKind: BulkKind = {
  kind: 'stakeholders',
  columns: {
    deal: 'text',
    contact: 'text',
    title_if_unknown: 'text',
    layer: 'text',
    weight: 'integer',
    stance: 'text',
    role: 'text',
    action: 'text',
  },
  key: ['deal', 'contact', 'title_if_unknown'],
  references: { deal: 'deal', contact: 'contact of the deal' },
  current: `SELECT d.code AS deal, k.name AS contact, NULLIF(h.title, '') AS title_if_unknown, h.layer::text AS layer,
      h.weight::integer AS weight, h.stance::text AS stance, h.role, h.action, h."dealId" AS sort, h.id AS sort2
    FROM "Stakeholder" h JOIN "Deal" d ON d.id = h."dealId" LEFT JOIN "Contact" k ON k.id = h."contactId"`,
  order: 'c.sort, c.sort2',
  insert: [stakeholder.insert],
  update: [stakeholder.update],
  tables: ['Stakeholder'],
}

const move = upsert({
  table: 'StageMove',
  from: 'in_stage_moves s JOIN "Deal" d ON d.code = s.deal JOIN "Person" p ON p.name = s.requested_by',
  key: { code: 's.id' },
  set: {
    dealId: ['d.id'],
    from: ['s."from"'],
    to: ['s."to"'],
    requesterId: ['p.id'],
    requestedAt: ['s.requested_at'],
    status: ['s.status::"MoveStatus"'],
    reason: ['s.reason', `''`],
  },
  fresh: { dealVersion: 'd.version' },
})

export const stageMovesKind: BulkKind = {
  kind: 'stage_moves',
  columns: {
    id: 'text',
    deal: 'text',
    from: 'integer',
    to: 'integer',
    requested_by: 'text',
    requested_at: 'timestamptz',
    status: 'text',
    reason: 'text',
  },
  key: ['id'],
  references: { deal: 'deal', requested_by: 'person' },
  current: `SELECT m.code AS id, d.code AS deal, m."from"::integer AS "from", m."to"::integer AS "to", p.name AS requested_by,
      m."requestedAt" AS requested_at, m.status::text AS status, m.reason, m.id AS sort
    FROM "StageMove" m JOIN "Deal" d ON d.id = m."dealId" JOIN "Person" p ON p.id = m."requesterId"`,
  order: 'c.sort',
  shown: { reason: `NULLIF(c.reason, '')` },
  insert: [move.insert],
  update: [move.update],
  tables: ['StageMove'],
}
