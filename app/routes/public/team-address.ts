/** Where one writes to the coordination team. */
export const TEAM_ADDRESS = 'learningcities@unesco.org'
