import type { Work } from '../db/work.ts'

// SQL by hand: looks for names in a text, of the few accounts that are confidential.

/** Whether a text names a confidential account: by name, alias or code, or by the code or name of one of its deals. */
export async function namesConfidential(work: Work, text: string): Promise<boolean> {
  const [row] = await work.tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Account" a CROSS JOIN LATERAL (
        SELECT a.name AS word UNION ALL SELECT unnest(a.aliases) UNION ALL SELECT a.code
        UNION ALL SELECT d.code FROM "Deal" d WHERE d."accountId" = a.id UNION ALL SELECT d.name FROM "Deal" d WHERE d."accountId" = a.id
      ) w WHERE a.confidential AND length(w.word) > 1 AND strpos(lower(${text}), lower(w.word)) > 0) AS found`
  return row?.found ?? false
}
