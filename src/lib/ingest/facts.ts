/** The three families of facts; each is built by its own SQL files and rebuilt when its definition changes. */
export type FactFamily = 'contact_days' | 'waits' | 'paths';
