import { usd } from '#app/kernel/money'
import { Breadcrumbs, Button, ButtonLink, ConfirmPanel, Disclosure, EmptyState, Facts, Figure, FigureRow, Icon, MoneyText, Notice, PageHeading, Pager, Plate, Section, Skeleton, StatusTag, Steps, TextLink, Timeline, type IconName } from '../primitives'

const ICONS: IconName[] = ['arrow', 'check', 'warning', 'stop', 'info', 'clock', 'download', 'search', 'external', 'plus', 'print', 'menu', 'calendar', 'mail', 'lock']

export function GalleryPrimitives() {
  return (
    <>
      <Breadcrumbs items={[{ label: 'Cities', href: '#' }, { label: 'Zambia', href: '#' }, { label: 'Lusaka' }]} />
      <PageHeading size="display" eyebrow="Multi-donor fund, 2026–2027 · as of 23 November 2026" title="US$612,480 received of one million." lead="The fund helps cities make lifelong learning real, first of all cities in Africa and in low-income countries. Everything below adds up to the cent, and every figure opens the rows behind it." />
      <PageHeading eyebrow="Pledge PL-2026-0147" title="Ahead of pace by US$164,535." lead="Biennium 2026–2027. 403 days are left." actions={<ButtonLink href="#">Record a transfer</ButtonLink>} />
      <FigureRow>
        <Figure value="34 cities" label="reached in 19 countries, 21 of them in Africa" href="#" />
        <Figure value="58.0 %" label="of what was allocated went to Africa" />
      </FigureRow>
      <Section title="Plates and small parts" lead="A city’s name is always a plate, and nothing else is.">
        <div className="flex flex-wrap items-center gap-3">
          <Plate name="Lusaka" size="small" />
          <Plate name="Phnom Penh" href="#" />
          <Plate name="القاهرة" lang="ar" />
          <Plate name="北京" lang="zh" />
          <Plate name="አዲስ አበባ" lang="am" />
          <Plate name="Medellín" size="big" />
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <Button>Continue</Button>
          <Button variant="quiet">Save for later</Button>
          <Button variant="danger">Refuse</Button>
          <Button disabled>Waiting</Button>
          <TextLink href="#">All 34 cities</TextLink>
          <TextLink href="#" quiet>
            Quiet link
          </TextLink>
        </div>
        <div className="mt-6 flex flex-wrap gap-5">
          <StatusTag tone="neutral">Draft</StatusTag>
          <StatusTag tone="waiting">Announced</StatusTag>
          <StatusTag tone="good">Paid</StatusTag>
          <StatusTag tone="warn">Due in 5 days</StatusTag>
          <StatusTag tone="stop">19 days overdue</StatusTag>
          <MoneyText amount={usd(61248000n)} />
        </div>
        <div className="mt-6 flex flex-wrap gap-4">
          {ICONS.map((name) => (
            <Icon key={name} name={name} label={name} />
          ))}
        </div>
      </Section>
      <Section title="Notices">
        <Notice tone="info" title="Your session ends in ten minutes">
          <p>What you typed is kept.</p>
        </Notice>
        <Notice tone="good" title="The transfer is recorded">
          <p>
            A second person confirms it before it counts. <a href="#">See it</a>
          </p>
        </Notice>
        <Notice tone="warn" title="Ends in 41 days">
          <p>Coordinating city, health: two candidates so far.</p>
        </Notice>
        <Notice tone="stop" title="This allocation was not approved">
          <p>The fund holds US$207,271.21, which is less than US$212,000.00.</p>
        </Notice>
      </Section>
      <Section title="Facts and events">
        <div className="columns columns-even">
          <Facts
            facts={[
              { label: 'Donor', value: 'Northern Lights Foundation' },
              { label: 'Amount', value: 'EUR 25,000.00, about US$27,777.78' },
              { label: 'City', value: <Plate name="Kigali" size="small" href="#" /> },
            ]}
          />
          <Timeline
            events={[
              { when: '14 November 2026', title: 'Signed by the donor', detail: 'Ingrid Aas, Director' },
              { when: 'Today', title: 'First instalment received', tone: 'now' },
              { when: '28 February 2027', title: 'Second instalment due', tone: 'next' },
            ]}
          />
        </div>
      </Section>
      <Section title="Wayfinding and waiting">
        <Steps steps={['What', 'How much', 'Who', 'Check']} current={2} />
        <Pager previous="#" next="#">
          51 to 100 of 212
        </Pager>
        <Disclosure summary="How we count">A circle’s area is the amount.</Disclosure>
        <div className="mt-4">
          <ConfirmPanel label="Withdraw this pledge" confirm="Withdraw it" open>
            <p className="font-semibold">Withdrawing cannot be undone.</p>
            <p>The donor is told by mail, and the instalments that are not paid disappear from the forecast.</p>
          </ConfirmPanel>
        </div>
        <div className="mt-6 grid gap-8 md:grid-cols-2">
          <EmptyState title="No pledges yet" action={<ButtonLink href="#">Record a pledge</ButtonLink>}>
            What donors announce will be listed here, with what is due next.
          </EmptyState>
          <Skeleton lines={4} />
        </div>
      </Section>
    </>
  )
}
