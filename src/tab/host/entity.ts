const GROUP = 'group.';

/**
 * The page that a tab opens at, by the entity in its address: the manifest's `overview` and `my-updates`, or what
 * somebody chose for a channel.
 */
export function pageOfEntity(entityId: string | null): string | undefined {
  if (!entityId) return undefined;
  return entityId.startsWith(GROUP) ? `/duties/of/${entityId.slice(GROUP.length)}` : `/${entityId}`;
}

/** The entity of a group's own page. */
export function entityOfGroup(groupId: string): string {
  return `${GROUP}${groupId}`;
}

/** The tab's page in which people choose what a channel's tab opens at. */
export const CONFIGURE = 'configure';

/** The entity that this tab was opened as. */
export function readEntity(): string | null {
  return new URLSearchParams(location.search).get('entity');
}
