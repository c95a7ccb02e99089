import { load } from '#app/platform/http'
import { demoPeople } from './demo-people.server'

export const loader = load('development.view', async (entered) => Response.json(await demoPeople(entered)))
