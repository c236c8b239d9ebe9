import type { Role } from '../domain/rights.ts'
import { fold } from './text.ts'

/** Roles as people call them, the longest first. */
const ROLES: readonly (readonly [string, Role])[] = (
  [
    ['销售经理', 'manager'],
    ['销售总监', 'director'],
    ['销售员', 'rep'],
    ['管理员', 'admin'],
    ['销售', 'rep'],
    ['经理', 'manager'],
    ['总监', 'director'],
    ['财务', 'finance'],
    ['服务', 'service'],
    ['售后', 'service'],
    ['只读', 'viewer'],
    ['sales manager', 'manager'],
    ['sales director', 'director'],
    ['sales rep', 'rep'],
    ['manager', 'manager'],
    ['director', 'director'],
    ['finance', 'finance'],
    ['service', 'service'],
    ['viewer', 'viewer'],
    ['admin', 'admin'],
    ['rep', 'rep'],
  ] as const
).toSorted(([a], [b]) => b.length - a.length)

export type MemberWords = { name: string; role?: Role; manager?: string; email?: string; mobile?: string }

const EMAIL = /[^\s@<>，,;；]{1,64}@[^\s@<>，,;；]{3,190}/u
const MOBILE = /(?<![\d+])(?:\+|00)?\d(?:[\s-]?\d){8,15}(?!\d)/u
const ROLE = ROLES.map(([word]) => word).join('|')
const ENGLISH = new RegExp(
  `^(.{2,60}?)(?: as)?(?: an?)? (${ROLE})(?: (?:of|under|for|reporting to) (.{2,60}))?$`,
  'iu',
)
const CHINESE = new RegExp(
  `^(.{2,30}?)[\\s，,]*(?:做|当|为|是|任)?[\\s，,]*(${ROLE})(?:[\\s，,]*(?:上级|经理|归|跟|汇报给|属于|由)[\\s:：]*(.{2,30}?)(?:管|带)?)?$`,
  'u',
)

/** Who is to be added: `Priya as rep of Mia`, `李雷 销售员 上级 周敏`, with an e-mail or mobile anywhere; without a role only the name. */
export function readMember(text: string): MemberWords {
  const email = EMAIL.exec(text)?.[0]
  const mobile = MOBILE.exec(email ? text.replace(email, ' ') : text)?.[0]
  const told = [email, mobile].reduce((left = '', each) => (each ? left.replace(each, ' ') : left), text)
  const rest = (told ?? '').replace(/[\s,，;；]+/gu, ' ').trim()
  const found = ENGLISH.exec(rest) ?? CHINESE.exec(rest)
  const role = found && ROLES.find(([word]) => word === fold(found[2] ?? '').text)?.[1]
  return {
    name: (role ? (found[1] ?? '') : rest).trim().slice(0, 60),
    ...(role && { role }),
    ...(role && found[3] && { manager: found[3].trim() }),
    ...(email && { email: email.toLowerCase() }),
    ...(mobile && { mobile: mobile.trim() }),
  }
}

/** A sentence that adds somebody: `add Priya as rep of Mia`, `加 李雷 做销售员`. Undefined: it says something else. */
export function asksForMember(text: string): string | undefined {
  const said =
    /^(?:please )?add (?:(?:an? )?(?:new )?(?:member|colleague|person) )?(.+)$/iu.exec(text.trim()) ??
    /^(?:请)?(?:加|添加|新增)(?:一下|上|一[个位])?(?:人|成员|同事)?[\s:：]*(.+)$/u.exec(text.trim())
  const rest = said?.[1]?.replace(/[.。!！]$/u, '')
  const read = rest ? readMember(rest) : undefined
  return read?.role && read.name && (/ as /i.test(` ${rest} `) || /[\u4e00-\u9fff]/u.test(rest ?? ''))
    ? rest
    : undefined
}
