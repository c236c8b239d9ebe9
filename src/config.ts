import { z } from 'zod'

/** The only reader of `process.env`. Every variable stands in `.env.example` and in the README. */

const text = z.string().trim().min(1)
const flag = z.enum(['0', '1']).transform((value) => value === '1')
/** Comma-separated. */
const names = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  )
const url = z.url({ protocol: /^https?$/ })

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: text.default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  DATA_DIR: text.default('./data'),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xox[a-z]-/, 'is the bot token that starts with xoxb-')
    .optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'is the app-level token that starts with xapp-')
    .optional(),
  SLACK_API_URL: url.endsWith('/api/', 'must end with /api/').optional(),
  SLACK_DEALS_CHANNEL: text.optional(),
  FEISHU_DEALS_CHAT: text.optional(),
  FEISHU_APP_ID: text.optional(),
  FEISHU_APP_SECRET: text.optional(),
  FEISHU_ENCRYPT_KEY: text.optional(),
  FEISHU_VERIFICATION_TOKEN: text.optional(),
  FEISHU_MODE: z.enum(['webhook', 'ws']).default('webhook'),
  FEISHU_DOMAIN: url.refine((value) => !value.endsWith('/'), 'must not end with /').optional(),
  KAM_TIME_ZONE: text
    .refine(isZone, 'is no IANA time zone, write it like Asia/Shanghai')
    .default('Asia/Shanghai'),
  KAM_LOCALE: z
    .string()
    .regex(/^(zh|en)([-_]\w+)?$/, 'is zh-CN or en-US')
    .default('zh-CN'),
  KAM_POLICY: text.default('./policy.yml'),
  KAM_ADMINS: names,
  KAM_HOSTS: names,
  KAM_DEMO: flag.optional(),
  KAM_PLAYGROUND: flag.optional(),
  KAM_LLM_URL: url.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export type Config = {
  port: number
  host: string
  databaseUrl?: string
  dataDir: string
  slack?: { botToken: string; signingSecret?: string; appToken?: string; apiUrl?: string }
  feishu?: {
    appId: string
    appSecret: string
    encryptKey?: string
    verificationToken?: string
    mode: 'webhook' | 'ws'
    domain?: string
  }
  slackDealsChannel?: string
  feishuDealsChat?: string
  zone: string
  locale: string
  policyPath: string
  admins: string[]
  /** Further host names under which `/metrics` may be asked for. */
  hosts: string[]
  demo: boolean
  playground: boolean
  llmUrl?: string
  logLevel: string
}

/** Wrong settings, all of them at once; main ends with exit code 2. */
export class ConfigError extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a mistake' : `${faults.length} mistakes`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    this.faults = faults
  }
}

/**
 * Reads and checks the whole environment. Empty variables count as absent. Defaults are those of `.env.example`.
 * Throws ConfigError with every fault, named by its variable; values of secrets are never in it.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = Environment.safeParse(given)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  faults.push(...together(given))
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)])

  const e = parsed.data
  const slack = e.SLACK_BOT_TOKEN
    ? {
        botToken: e.SLACK_BOT_TOKEN,
        ...(e.SLACK_SIGNING_SECRET && { signingSecret: e.SLACK_SIGNING_SECRET }),
        ...(e.SLACK_APP_TOKEN && { appToken: e.SLACK_APP_TOKEN }),
        ...(e.SLACK_API_URL && { apiUrl: e.SLACK_API_URL }),
      }
    : undefined
  const feishu =
    e.FEISHU_APP_ID && e.FEISHU_APP_SECRET
      ? {
          appId: e.FEISHU_APP_ID,
          appSecret: e.FEISHU_APP_SECRET,
          mode: e.FEISHU_MODE,
          ...(e.FEISHU_ENCRYPT_KEY && { encryptKey: e.FEISHU_ENCRYPT_KEY }),
          ...(e.FEISHU_VERIFICATION_TOKEN && { verificationToken: e.FEISHU_VERIFICATION_TOKEN }),
          ...(e.FEISHU_DOMAIN && { domain: e.FEISHU_DOMAIN }),
        }
      : undefined
  const playground = e.KAM_PLAYGROUND ?? !(slack || feishu)
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    zone: e.KAM_TIME_ZONE,
    locale: e.KAM_LOCALE,
    policyPath: e.KAM_POLICY,
    admins: e.KAM_ADMINS,
    hosts: e.KAM_HOSTS,
    demo: e.KAM_DEMO ?? (playground && !(slack || feishu)),
    playground,
    logLevel: e.LOG_LEVEL,
    ...(e.DATABASE_URL && { databaseUrl: e.DATABASE_URL }),
    ...(slack && { slack }),
    ...(feishu && { feishu }),
    ...(e.SLACK_DEALS_CHANNEL && { slackDealsChannel: e.SLACK_DEALS_CHANNEL }),
    ...(e.FEISHU_DEALS_CHAT && { feishuDealsChat: e.FEISHU_DEALS_CHAT }),
    ...(e.KAM_LLM_URL && { llmUrl: e.KAM_LLM_URL }),
  }
}

/** Settings that only make sense together. */
function together(env: Record<string, string | undefined>): string[] {
  const faults: string[] = []
  const slackParts = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'].filter((name) => env[name])
  if (slackParts.length > 0 && !env['SLACK_BOT_TOKEN'])
    faults.push(`SLACK_BOT_TOKEN: missing, ${slackParts[0]} alone is not enough`)
  if (env['SLACK_BOT_TOKEN'] && slackParts.length === 0)
    faults.push('SLACK_SIGNING_SECRET: missing; give it for HTTP, or SLACK_APP_TOKEN for Socket Mode')
  const feishu = ['FEISHU_APP_ID', 'FEISHU_APP_SECRET']
  const others = ['FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN'].filter((name) => env[name])
  if (feishu.some((name) => env[name]) || others.length > 0)
    for (const name of feishu)
      if (!env[name]) faults.push(`${name}: missing, the other FEISHU_ settings need it`)
  if (
    feishu.every((name) => env[name]) &&
    (env['FEISHU_MODE'] ?? 'webhook') === 'webhook' &&
    others.length === 0
  )
    faults.push(
      'FEISHU_ENCRYPT_KEY: missing; without it (or FEISHU_VERIFICATION_TOKEN) anybody could send events',
    )
  return faults
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
