import { z } from 'zod'
import { ROLES } from '#app/kernel/access'

export const signInForm = z.object({ email: z.email().max(254), next: z.string().max(500).optional() })
export const openLinkForm = z.object({ next: z.string().max(500).optional() })
export const profileForm = z.object({ name: z.string().trim().min(1).max(120), language: z.enum(['en', 'fr']) })
export const endSessionForm = z.object({ session: z.string().trim().min(1).max(60) })
export const signOutForm = z.object({})

const role = { role: z.enum(ROLES), of: z.string().trim().max(120).optional(), fromOn: z.iso.date().optional(), untilOn: z.iso.date().optional() }
export const inviteForm = z.object({ name: z.string().trim().min(1).max(120), email: z.email().max(254), language: z.enum(['en', 'fr']), ...role })
export const grantForm = z.object(role)
export const revokeForm = z.object({ grant: z.string().trim().min(1).max(60) })

export const eraseForm = z.object({ email: z.string().trim().min(1).max(254) })
