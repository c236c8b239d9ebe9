import { bindings, unbind } from '../people/identity-store.ts'
import { everybodyNamed } from '../people/store.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { CommandError, withSession } from './session.ts'

/** `kam who [<person>]`: who is bound to which platform ids, and who is an admin by setting. Exit 1 when nobody is called so. */
export async function who(name: string | undefined): Promise<number> {
  return withSession(undefined, async ({ store }) => {
    const people = await store.read(async (work) => {
      if (!name) return bindings(work)
      const found = await everybodyNamed(work, name)
      return found.length > 0
        ? bindings(
            work,
            found.map(({ id }) => id),
          )
        : []
    })
    if (name && people.length === 0) throw new CommandError(`there is nobody called ${name}`)
    for (const { name: called, role, active, email, adminBySetting, identities } of people) {
      const notes = [role, !active && 'left', adminBySetting && 'admin by KAM_ADMINS', email].filter(Boolean)
      console.log(`${called} (${notes.join(', ')})`)
      for (const { platform, userId, tenant, lastSeenAt } of identities)
        console.log(
          `  ${platform}:${userId}  ${tenant ? `in ${tenant}` : 'not seen yet'}${lastSeenAt ? `, last seen ${lastSeenAt.toISOString()}` : ''}`,
        )
    }
    return 0
  })
}

/** `kam who --unbind slack:U0…`: that platform id is nobody's any more. Exit 1 when it was nobody's. */
export async function unbindIdentity(binding: string): Promise<number> {
  const [, platform, userId] = /^(slack|feishu):(.+)$/.exec(binding) ?? []
  if (!platform || !userId)
    throw new CommandError(
      `--unbind ${binding}: write it like slack:U012AB3CD or feishu:ou_…, as kam who shows it`,
    )
  return withSession(undefined, async ({ store }) => {
    const person = await store.write(
      (work) => unbind(work, platform as PlatformName, userId),
      'kam who --unbind',
    )
    if (!person) throw new CommandError(`${binding} is bound to nobody`)
    console.log(`${binding} is no longer ${person.name}`)
    console.log(
      'The members file or a confirmed e-mail binds it again: change it there too if it was wrong there.',
    )
    return 0
  })
}
