import { button, buttons, card, type Parts, picture, section, text } from '../cards/build.ts'
import type { Card, MapNode } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import type { MapSign } from '../cards/signs.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import {
  holesOf,
  MAP_ROWS,
  type MapHoles,
  type Mapped,
  type MapRow,
  placeOf,
} from '../domain/relationship-map.ts'
import type { Stance } from '../domain/stakeholders.ts'
import { mapEn } from './map-words.en.ts'
import { mapZh } from './map-words.zh.ts'

const mapWords = { zh: mapZh, en: mapEn }

type S = Speech<typeof mapZh>
type Named = { code: string; name: string; aliases: readonly string[] }

const SIGNS: Record<Stance, MapSign> = {
  sponsor: 'star',
  supporter: 'up',
  neutral: 'round',
  opponent: 'down',
  unknown: 'open',
}

/** Who reports to whom, on which level, and how each stands with us, on one axis; below it what is not known, each with what fills it. */
export function mapCard(account: Named, people: readonly Mapped[], lang: Lang): Card {
  const s = speak(mapWords, lang)
  const { w } = s
  const holes = holesOf(people)
  const open = Object.values(holes).some((each) => each.length > 0)
  return card(
    lang,
    { title: w.title(s.account(account)), tone: open ? 'warn' : 'info' },
    people.length === 0 ? text(w.nobody) : peopleMap(people, s),
    section(w.holes, holeLines(holes, s)),
    buttons(
      button(w.buttons.people, 'account.people', { account: account.code }),
      button(w.buttons.account, 'account.open', { text: account.code }),
    ),
  )
}

function peopleMap(people: readonly Mapped[], s: S): Parts {
  const { w, terms } = s
  const rows = MAP_ROWS.filter((row) => row !== 'unknown' || people.some(({ layer }) => layer === null))
  const nameOf = (row: MapRow) => (row === 'unknown' ? w.noLayer : terms.layer[row])
  const nodes = people.map((person): MapNode => {
    const { name, layer, stance, weight, reportsTo, leftOn, isPlace } = person
    const boss = people.findIndex(({ id }) => id === reportsTo)
    return {
      label: leftOn ? w.left(name) : name,
      row: rows.indexOf(layer ?? 'unknown'),
      at: placeOf(stance),
      size: weight ?? 0,
      sign: isPlace ? 'empty' : SIGNS[stance ?? 'unknown'],
      ...(boss >= 0 && { to: boss }),
      ...(leftOn && { gone: true }),
    }
  })
  return picture({
    kind: 'map',
    title: w.pictureTitle,
    words: w.levels(rows.flatMap((row) => levelWords(row, nameOf(row), people, s))),
    x: w.axis,
    scale: { low: -2, high: 2 },
    rows: rows.map((row) => ({ label: nameOf(row), hole: w.hole })),
    apart: w.apart,
    nodes,
  })
}

/** The people of a level in words, for who does not see the picture; empty where there is nobody, which the lines below say. */
function levelWords(row: MapRow, level: string, people: readonly Mapped[], s: S): string[] {
  const there = people.filter(({ layer }) => (layer ?? 'unknown') === row)
  if (there.length === 0) return []
  return [`${level}${s.colon}${s.list(there.map((person) => personWords(person, people, s)))}`]
}

function personWords(person: Mapped, people: readonly Mapped[], { w, terms }: S): string {
  const { name, stance, weight, reportsTo, leftOn, isPlace } = person
  const boss = people.find(({ id }) => id === reportsTo)?.name
  return w.person(
    isPlace ? w.place(name) : leftOn ? w.left(name) : name,
    [
      terms.stance[stance ?? 'unknown'],
      weight ? percentWords(weight) : undefined,
      boss && w.reportsTo(boss),
    ].filter((each): each is string => Boolean(each)),
  )
}

function holeLines({ layers, places, neverMet, stances }: MapHoles, { w, terms, list }: S): string[] {
  return [
    layers.length > 0 ? w.holeLayers(list(layers.map((layer) => terms.layer[layer]))) : '',
    places.length > 0 ? w.holePlaces(list(places)) : '',
    neverMet.length > 0 ? w.holeNeverMet(list(neverMet)) : '',
    stances.length > 0 ? w.holeStances(list(stances)) : '',
  ].filter(Boolean)
}
