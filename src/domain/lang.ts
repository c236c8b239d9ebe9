/** The two languages of the product. Every sentence exists in both. */
export type Lang = 'zh' | 'en'

/** One sentence in both languages, for values that are built before it is known who reads them. */
export type Bilingual = Readonly<Record<Lang, string>>

/** `zh-CN`, `zh_TW`, `zh` → zh; everything else → en. Undefined → the company's language. */
export function langOf(locale: string | null | undefined, company: Lang): Lang {
  if (!locale) return company
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
