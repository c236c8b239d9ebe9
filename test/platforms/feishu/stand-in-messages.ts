import type { Answer, StandIn } from './stand-in.ts'

const ID = '[A-Za-z0-9_-]+'

/** What can be done with a message that somebody wrote: putting a sign on it, and asking what it says. */
export function onMessage(
  route: string,
  { reactions, rung, said }: Pick<StandIn, 'reactions' | 'rung' | 'said'>,
): Answer | undefined {
  const sign = new RegExp(`^POST /open-apis/im/v1/messages/(om_${ID})/reactions$`).exec(route)
  if (sign) {
    reactions.push(sign[1]!)
    return { body: { data: { reaction_id: `r${reactions.length}` } } }
  }
  const urgent = new RegExp(`^PATCH /open-apis/im/v1/messages/(om_${ID})/urgent_app$`).exec(route)
  if (urgent) {
    rung.push(urgent[1]!)
    return { body: { data: { invalid_user_id_list: [] } } }
  }
  const asked = new RegExp(`^GET /open-apis/im/v1/messages/(om_${ID})$`).exec(route)
  const item = asked && said.get(asked[1]!)
  if (!asked) return undefined
  return item ? { body: { data: { items: [item] } } } : { status: 400, code: 230110 }
}

let serial = 0

/** The app's native slash commands. */
export function onCommands(
  route: string,
  body: Record<string, unknown>,
  { commands }: Pick<StandIn, 'commands'>,
  refuse: (why: string) => Answer,
): Answer | undefined {
  const base = '/open-apis/application/v7/app_slash_commands'
  if (route === `GET ${base}`) {
    const items = [...commands].map(([command_id, command]) => ({ command_id, ...command }))
    return { body: { data: { items, has_more: false } } }
  }
  if (route === `POST ${base}`) {
    const command = String(body.command)
    if (!/^[a-z][a-z0-9_]*$/.test(command)) return refuse(`command ${command}`)
    if ([...commands.values()].some((one) => one.command === command)) return { status: 400, code: 40000000 }
    const id = `cmd${++serial}`
    commands.set(id, { command, description: body.description })
    return { body: { data: { command_id: id } } }
  }
  const id = new RegExp(`^(PATCH|DELETE) ${base}/(${ID})$`).exec(route)
  const known = id && commands.get(id[2]!)
  if (!id || !known) return undefined
  if (id[1] === 'DELETE') commands.delete(id[2]!)
  else known.description = body.description
  return {}
}
