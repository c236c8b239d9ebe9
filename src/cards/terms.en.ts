import type { termsZh } from './terms.zh.ts'

export const termsEn: typeof termsZh = {
  band: { healthy: 'healthy', watch: 'watch', at_risk: 'at risk', critical: 'critical' },
  layer: { decision: 'decision level', management: 'management level', operation: 'operating level' },
  stance: {
    sponsor: 'sponsor',
    supporter: 'supporter',
    neutral: 'neutral',
    opponent: 'opponent',
    unknown: 'unknown',
  },
  buying: {
    decider: 'final decider',
    technical: 'technical judge',
    user: 'user',
    influencer: 'influencer',
    gatekeeper: 'gatekeeper',
    purchaser: 'purchaser',
  },
  channel: {
    in_person: 'in person',
    phone: 'phone',
    video: 'video',
    chat: 'chat',
    email: 'e-mail',
    message: 'message',
    event: 'event',
    site_visit: 'site visit',
  },
  level: { grumble: 'grumble', complaint: 'complaint', crisis: 'crisis' },
  stage: {
    1: 'qualification',
    2: 'initiation',
    3: 'proposal',
    4: 'tender',
    5: 'negotiation',
    6: 'implementation',
    7: 'closed',
  },
  role: {
    rep: 'sales rep',
    manager: 'sales manager',
    director: 'sales director',
    finance: 'finance',
    service: 'service',
    admin: 'admin',
    viewer: 'viewer',
  },
  noReply: (who) => `${who} (no reply)`,
  some: (heading, shown, all) => (all > shown ? `${heading} (${shown} of ${all})` : heading),
  fit: (shown, all) =>
    `${all} fit; these are the ${shown} nearest. Yours is not among them? Write more of the name, or the code.`,
  refused: {
    title: 'Done, but it cannot be shown',
    text: (codes) =>
      `The platform refused this content; a phone number, an e-mail address or a sensitive word may be in it. What you asked for is done${codes && `, see ${codes}`}. Type a code or the account's name to look at it.`,
  },
}
