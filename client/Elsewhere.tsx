import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { keepTrying } from './live/keepTrying.ts';
import { Notice } from './live/Notice.tsx';
import { ButtonLink } from './ui/ButtonLink.tsx';

const Verify = lazy(async () => ({
  default: (await keepTrying(() => import('./surfaces/verify/Verify.tsx'))).Verify,
}));

/** Addresses that no seat opens: kept apart, so that a phone at the table does not load what they need. */
export function Elsewhere() {
  return (
    <Switch>
      <Route path={/^\/(?:sprawdz|verify)\/?$/} component={Verify} />
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}

function Nowhere() {
  const { t } = useTranslation('gate');
  return (
    <Notice title={t('nowhere')} text={t('nowhereText')}>
      <ButtonLink variant="green" size="main" wide href="/dolacz">
        {t('toJoin')}
      </ButtonLink>
    </Notice>
  );
}
