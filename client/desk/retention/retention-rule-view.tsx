import { isChosenRule, jobRules, type RetentionRule } from '../../../domain/retention/retention-rule.ts';
import { fullDate, instantWords } from '../../../domain/wording/date-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import own from './retention.module.css';
import { retentionMessages } from './retention-messages.ts';
import { TermForm } from './term-form.tsx';

type Standing = Answers['retention']['report'][number];
type RuleViewProps = { readonly rule: RetentionRule; readonly standing: Standing };

/** One rule: what goes and when, on which ground, what it has removed and what comes next. */
export function RetentionRuleView({ rule, standing }: RuleViewProps) {
  const m = useMessages(retentionMessages);
  const language = useLanguage();
  const { days, setBy } = standing;
  const term =
    days === null ? 'words' in rule.term && rule.term.words[language] : days === 0 ? m.atOnce : m.days(days);
  return (
    <li className={own.rule}>
      <h3>{rule.what[language]}</h3>
      <p className={own.term}>
        {term}
        {rule.from && ` ${rule.from[language]}`}
      </p>
      {setBy && <p className={own.quiet}>{m.own(setBy)}</p>}
      <Figures rule={rule} standing={standing} />
      <p className={own.quiet}>{rule.ground[language]}</p>
      {rule.choice && isChosenRule(rule.id) && days !== null && (
        <TermForm rule={rule.id} choice={rule.choice} days={days} label={rule.what[language]} />
      )}
    </li>
  );
}

function Figures({ rule, standing }: RuleViewProps) {
  const m = useMessages(retentionMessages);
  const language = useLanguage();
  const { removed, removedLastYear, lastRemovedOn, lastRunAt, next } = standing;
  const isJob = jobRules.some((one) => one === rule.id);
  const facts: string[] = [];
  if (rule.id === 'names') facts.push(m.offWeb(removed));
  if (isJob) {
    const last = lastRemovedOn ? `, ${m.lastRemoved(fullDate(lastRemovedOn, language))}` : '';
    facts.push(removed > 0 ? m.removed(removed, removedLastYear) + last : m.nothing);
    facts.push(lastRunAt ? m.lastRun(instantWords(new Date(lastRunAt), new Date(), language)) : m.neverRun);
  }
  if (next && rule.id === 'askedNames') facts.push(m.waiting(next.count));
  else if (next?.on) {
    const day = fullDate(next.on, language);
    facts.push(next.count > 0 ? m.next(next.count, day) : m.nextOn(day));
  } else if (next) facts.push(m.nothingNext);
  if (facts.length === 0) return null;
  return (
    <ul className={own.figures}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
