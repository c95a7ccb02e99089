import { Bars, FlowChart, FundBar, PaceLine, WorldMap } from '../charts'
import { Section } from '../primitives'
import { asOf, cities, flowLinks, flowNodes, fullFund, fund, landing, period, pipeline, received, shareLinks, shareNodes, target, tinyFund } from './samples'

export function GalleryCharts() {
  return (
    <>
      <Section title="US$612,480 received of one million.">
        <FundBar {...fund} hrefs={{ received: '#received', committed: '#signed', pledged: '#announced' }} />
        <div className="mt-8">
          <FundBar {...tinyFund} />
        </div>
        <div className="mt-8">
          <FundBar {...fullFund} />
        </div>
      </Section>
      <Section title="58 cents of every dollar allocated went to cities in Africa." lead="From left to right: who gave, what the fund still holds, what it paid for, and where.">
        <FlowChart title="Where the money came from and where it went" nodes={flowNodes} links={flowLinks} columnTitles={['Who gave', 'The fund', 'What it paid for', 'Where it arrived']} asOf={asOf} />
      </Section>
      <Section title="Where it arrived.">
        <WorldMap title="Cities that received money from the fund" cities={cities} asOf={asOf} />
      </Section>
      <Section title="Pace, pipeline and one gift">
        <div className="columns">
          <PaceLine title="Received, and where it lands" period={period} target={target} received={received} asOf={asOf} landing={landing} />
          <Bars title="Partnerships, by likely amount" bars={pipeline} itemHeader="Stage" />
        </div>
        <div className="columns columns-even mt-10">
          <FlowChart title="Your contribution, from the gift to the cities" nodes={shareNodes} links={shareLinks} width="half" />
        </div>
      </Section>
    </>
  )
}
