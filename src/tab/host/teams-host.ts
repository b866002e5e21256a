import { app, authentication, FrameContexts, pages, sharing } from '@microsoft/teams-js';
import { pageOfEntity, readEntity } from './entity.ts';
import { type Configuring, type Host, SignInFault, type ThemeName } from './host.ts';

const PATIENCE_MS = 8_000;

/** Teams around the tab. Rejects with a `SignInFault` where there is no Teams. */
export async function openTeamsHost(): Promise<Host> {
  await within(app.initialize(), 'Open CSP Progress in Microsoft Teams: this page only works there.');
  const context = await app.getContext();
  return {
    getToken: () =>
      authentication.getAuthToken().catch((error: unknown) => {
        throw new SignInFault(
          'Microsoft Teams could not sign you in. Ask your administrator to approve CSP Progress.',
          {
            cause: error,
          },
        );
      }),
    followTheme(show) {
      show(themeOf(context.app.theme));
      app.registerOnThemeChangeHandler((theme) => show(themeOf(theme)));
      return () => app.registerOnThemeChangeHandler(() => {});
    },
    firstPage: context.page.subPageId || pageOfEntity(readEntity()),
    channelId: context.channel?.id,
    showReady: () => {
      app.notifyAppLoaded();
      void app.notifySuccess().catch(() => {});
    },
    openLink: (href) => void app.openLink(href).catch(() => open(href, '_blank', 'noopener')),
    ...(sharing.isSupported() && { share }),
    ...(context.page.frameContext === FrameContexts.settings && { configuring: await openConfiguring() }),
  };
}

/** Closing Teams' box without sending is no fault. */
function share({ href, title }: { href: string; title: string }): void {
  void sharing
    .shareWebContent({ content: [{ type: 'URL', url: href, message: title, preview: true }] })
    .catch(() => undefined);
}

async function openConfiguring(): Promise<Configuring> {
  const { entityId } = await pages.getConfig();
  return {
    current: entityId || undefined,
    offer(choice) {
      const page = `${location.origin}${location.pathname}`;
      pages.config.registerOnSaveHandler((save) => {
        pages.config
          .setConfig({
            entityId: choice.entityId,
            contentUrl: `${page}?entity=${encodeURIComponent(choice.entityId)}`,
            websiteUrl: `${page}#${pageOfEntity(choice.entityId) ?? ''}`,
            suggestedDisplayName: choice.name,
          })
          .then(
            () => save.notifySuccess(),
            () => save.notifyFailure('The tab could not be added. Try again.'),
          );
      });
      pages.config.setValidityState(true);
    },
  };
}

/** Teams' own names; one that is new is shown as the default. */
function themeOf(name: string): ThemeName {
  return name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light';
}

async function within<Value>(promise: Promise<Value>, message: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SignInFault(message)), PATIENCE_MS);
  });
  const told = promise.catch((error: unknown) => {
    throw new SignInFault(message, { cause: error });
  });
  return await Promise.race([told, late]).finally(() => clearTimeout(timer));
}
