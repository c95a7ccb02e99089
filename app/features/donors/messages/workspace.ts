import { workspaceEn } from './workspace-en'
import { workspaceFr } from './workspace-fr'

export const donorWorkspaceMessages = { en: workspaceEn, fr: workspaceFr }
