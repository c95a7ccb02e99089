import { z } from 'zod'

export const signInForm = z.object({ email: z.email().max(254), next: z.string().max(500).optional() })
export const openLinkForm = z.object({ next: z.string().max(500).optional() })
export const profileForm = z.object({ name: z.string().trim().min(1).max(120), language: z.enum(['en', 'fr']) })
export const endSessionForm = z.object({ session: z.string().trim().min(1).max(60) })
export const signOutForm = z.object({})
