import type { mapZh } from './map-words.zh.ts'

export const mapEn: typeof mapZh = {
  title: (account) => `Relationship map · ${account}`,
  pictureTitle: 'Who is on which level, how they stand with us, to whom they report',
  axis: 'opponent −2, neutral 0, supporter 1, sponsor 2',
  apart: 'unknown',
  noLayer: 'no level',
  hole: 'nobody known yet',
  nobody: 'There are no people yet.',
  left: (name) => `${name} (left)`,
  place: (title) => `${title} (nobody known)`,
  reportsTo: (boss) => `reports to ${boss}`,
  person: (name, what) => `${name} ${what.join(' ')}`,
  levels: (levels) => levels.join('; '),
  holes: 'Not known yet',
  holeLayers: (layers) => `Nobody known on: ${layers}`,
  holePlaces: (titles) => `Nobody known as: ${titles}`,
  holeNeverMet: (names) => `Never met: ${names}`,
  holeStances: (names) => `In the decision, stance unknown: ${names}`,
  buttons: { people: 'People', account: 'Account card' },
}
