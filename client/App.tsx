import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { keepTrying } from './live/keepTrying.ts';
import { SeatGate } from './live/SeatGate.tsx';

/** The house link opens the home page: its secret becomes a cookie before the page asks who this is. */
const Home = lazy(async () => {
  await (await keepTrying(() => import('./live/claim.ts'))).claimHouse();
  return { default: (await keepTrying(() => import('./surfaces/home/Home.tsx'))).Home };
});
const Lead = lazy(async () => ({
  default: (await keepTrying(() => import('./surfaces/lead/Lead.tsx'))).Lead,
}));
const Stage = lazy(async () => ({
  default: (await keepTrying(() => import('./surfaces/stage/Stage.tsx'))).Stage,
}));
const Seat = lazy(async () => ({
  default: (await keepTrying(() => import('./surfaces/seat/Seat.tsx'))).Seat,
}));
const Partner = lazy(async () => ({
  default: (await keepTrying(() => import('./surfaces/partner/Partner.tsx'))).Partner,
}));

const ClaimPage = lazy(async () => ({
  default: (await keepTrying(() => import('./live/ClaimPage.tsx'))).ClaimPage,
}));

const Elsewhere = lazy(async () => ({
  default: (await keepTrying(() => import('./Elsewhere.tsx'))).Elsewhere,
}));

interface WorkshopAddress {
  params: { id: string };
}

/** A surface of one workshop, behind the gate that finds this browser's seat for it. */
function behindGate(surface: 'stage' | 'seat', Surface: ComponentType) {
  return ({ params }: WorkshopAddress) => (
    <SeatGate workshop={params.id} surface={surface}>
      <Surface />
    </SeatGate>
  );
}

const StagePage = behindGate('stage', Stage);
const SeatPage = behindGate('seat', Seat);

/** Which surface an address shows. Each is its own chunk. */
export function App() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/prowadzenie/:id" component={Lead} />
        <Route path="/ekran/:id" component={StagePage} />
        <Route path="/miejsce/:id" component={SeatPage} />
        <Route path="/dokument/:id/:document?">
          {({ id, document }) => (
            <Partner key={`${id}/${document ?? ''}`} workshop={id} document={document ?? null} />
          )}
        </Route>
        <Route path="/w/:id">{({ id }) => <ClaimPage workshop={id} />}</Route>
        <Route component={Elsewhere} />
      </Switch>
    </Suspense>
  );
}
