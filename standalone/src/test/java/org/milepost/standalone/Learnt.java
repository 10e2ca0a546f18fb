package org.milepost.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.command.trust.Shipped;

/**
 * Something that was true in the school year 2019/20 and is recorded in July 2021: a late fact, a correction or a retraction.
 *
 * @param actor who records it
 * @param command the address of the command
 * @param body what is recorded
 * @param question an address that tells of it
 * @param since the first day of which it says something
 */
record Learnt(String actor, String command, String body, String question, LocalDate since) {
    private static final Set<String> OF_THE_TRUST =
            Set.of("define-key-metric", "record-committee-meeting", "identify-trust-risk", "correct-national-figures");

    /** Every aspect of the strategy edition, seen alike. */
    private static final String PROFILE = Shipped.edition("2025-26").orElseThrow().aspects().stream()
            .map(aspect -> "{'aspect':'" + aspect.code()
                    + "','band':'IMPROVE_1','seen':'As elsewhere.','evidence':[{'title':'Notes of the day'}]}")
            .collect(Collectors.joining(","));

    /** One of each kind, in an order in which they can be recorded. */
    static List<Learnt> of(String school, String trust) {
        return Stream.of(
                        learnt(
                                "demo-ceo",
                                "place-school",
                                "/api/trusts/{trust}/phase-board",
                                "2020-01-20",
                                "{'placement':'learnt','band':'REPAIR_1','decidedOn':'2020-01-20','effectiveOn':'2020-01-20','reason':'It had been decided and not entered.'}"),
                        learnt(
                                "demo-ceo",
                                "place-school",
                                "/api/trusts/{trust}/phase-board",
                                "2020-01-27",
                                "{'placement':'mistaken','band':'REPAIR_2','decidedOn':'2020-01-27','effectiveOn':'2020-01-27','reason':'Entered for the wrong school.'}"),
                        learnt(
                                "demo-ceo",
                                "retract-placement",
                                "/api/trusts/{trust}/phase-board",
                                "2020-01-27",
                                "{'placement':'mistaken','decidedOn':'2021-07-09','reason':'Recorded for the wrong school.'}"),
                        learnt(
                                "head",
                                "correct-metrics",
                                "/api/schools/{school}/metrics",
                                "2020-01-13",
                                "{'week':'2020-01-13','readings':[{'metric':'attendance','numerator':1500,'denominator':2100}],'reason':'One register had not been sent in.'}"),
                        learnt(
                                "head",
                                "correct-metrics",
                                "/api/schools/{school}/trajectory",
                                "2020-01-20",
                                "{'week':'2020-01-20','readings':[{'metric':'attendance','numerator':1500,'denominator':2100}],'reason':'One register had not been sent in.'}"),
                        learnt(
                                "head",
                                "correct-metrics",
                                "/api/trusts/{trust}/metrics",
                                "2020-02-10",
                                "{'week':'2020-02-10','readings':[{'metric':'attendance','numerator':1500,'denominator':2100}],'reason':'One register had not been sent in.'}"),
                        learnt(
                                "demo-clerk",
                                "record-inspection",
                                "/api/schools/{school}/inspections",
                                "2019-11-05",
                                "{'inspection':'learnt','report':{'urn':'900105','on':'2019-11-05','publishedOn':'2019-12-12','type':'GRADED','overall':'GOOD'},'source':{'title':'Inspection report'}}"),
                        learnt(
                                "demo-clerk",
                                "correct-inspection",
                                "/api/schools/{school}/inspections",
                                "2019-11-05",
                                "{'inspection':'learnt','report':{'urn':'900105','on':'2019-11-05','publishedOn':'2019-12-12','type':'GRADED','overall':'OUTSTANDING'},'source':{'title':'Inspection report'},'reason':'The grade was typed wrongly.'}"),
                        learnt(
                                "demo-clerk",
                                "correct-outcomes",
                                "/api/schools/{school}/outcomes",
                                "2019-02-01",
                                "{'urn':'900105','kind':'KEY_STAGE_2','schoolYear':'2018/19','measures':[{'measure':'ks2-rwm-expected','value':1}],'source':{'title':'Performance tables 2019, revised'},'reason':'The revised tables say so.'}"),
                        learnt(
                                "demo-silead",
                                "record-review",
                                "/api/schools/{school}/reviews",
                                "2020-01-15",
                                "{'review':'learnt','kind':'PEER','aspects':['achievement'],'subjects':['Mathematics'],'carriedOutOn':'2020-01-15','reviewers':['demo-head-larkfield']}"),
                        learnt(
                                "demo-silead",
                                "record-finding",
                                "/api/schools/{school}/reviews",
                                "2020-01-15",
                                "{'review':'learnt','finding':'learnt','kind':'TO_DEVELOP','aspect':'achievement','text':'Found and not entered.'}"),
                        learnt(
                                "demo-silead",
                                "retract-finding",
                                "/api/schools/{school}/reviews",
                                "2020-01-15",
                                "{'review':'learnt','finding':'learnt','reason':'Recorded twice.'}"),
                        learnt(
                                "demo-silead",
                                "carry-out-health-check",
                                "/api/schools/larkfield/health-checks",
                                "2019-02-12",
                                "{'check':'learnt','effectiveOn':'2019-02-12','profile':[" + PROFILE
                                        + "],'actions':[]}"),
                        learnt(
                                "demo-silead",
                                "retract-health-check",
                                "/api/schools/larkfield/health-checks",
                                "2019-02-12",
                                "{'check':'learnt','reason':'Entered for the wrong school.'}"),
                        learnt(
                                "demo-silead",
                                "schedule-support-day",
                                "/api/schools/{school}/support",
                                "2020-01-21",
                                "{'day':'learnt','scheduledFor':'2020-01-21','length':'DAY','by':{'office':'SI_LEAD'},'purpose':'Planning mathematics.'}"),
                        learnt(
                                "demo-silead",
                                "deliver-support-day",
                                "/api/schools/{school}/support",
                                "2020-01-21",
                                "{'day':'learnt','done':'Planned the spring term.','deliveredOn':'2020-01-21'}"),
                        learnt(
                                "demo-silead",
                                "correct-support-day",
                                "/api/schools/{school}/support",
                                "2020-01-21",
                                "{'day':'learnt','length':'HALF_DAY','reason':'It ended at noon.'}"),
                        learnt(
                                "demo-silead",
                                "retract-support-day",
                                "/api/trusts/{trust}/support",
                                "2020-01-21",
                                "{'day':'learnt','reason':'Entered for the wrong school.'}"),
                        learnt(
                                "demo-ceo",
                                "record-weekly-meeting",
                                "/api/schools/{school}/meetings",
                                "2020-01-29",
                                "{'meeting':'learnt','heldOn':'2020-01-29','nextSteps':[{'step':'See two lessons.','owner':'HEADTEACHER','dueOn':'2020-02-07'}]}"),
                        learnt(
                                "demo-clerk",
                                "record-challenge",
                                "/api/schools/{school}/decisions",
                                "2020-01-21",
                                "{'challenge':'learnt','kind':'CHALLENGE','text':'What will pupils know?','raisedOn':'2020-01-21','minute':{'meetingOn':'2020-01-21','reference':'ACC 2020-01-21/3'}}"),
                        learnt(
                                "head",
                                "write-summary",
                                "/api/schools/{school}/summaries",
                                "2021-07-08",
                                "{'summary':'learnt','effectiveOn':'2021-07-08','strengths':[{'point':'phonics','aspect':'achievement','text':'Phonics is taught well.'}],'areas':[{'point':'writing','aspect':'achievement','text':'Too few write well.'}],'actions':[]}"),
                        learnt(
                                "demo-ceo",
                                "set-growth-objectives",
                                "/api/schools/{school}/growth",
                                "2020-01-16",
                                "{'headteacher':'demo-leader','year':'2019/20','metOn':'2020-01-16'}"),
                        learnt(
                                "head",
                                "publish-grant-strategy",
                                "/api/schools/{school}/grants",
                                "2020-01-17",
                                "{'strategy':'learnt','grant':'PE_AND_SPORT','year':'2019/20','document':{'title':'Strategy','url':'https://example.org/s'},'publishedOn':'2020-01-17'}"),
                        learnt(
                                "head",
                                "begin-ect-programme",
                                "/api/schools/{school}/ect",
                                "2020-01-06",
                                "{'programme':'learnt','year':'2019/20','firstYear':1,'secondYear':0,'begunOn':'2020-01-06'}"),
                        learnt(
                                "head",
                                "identify-risk",
                                "/api/schools/{school}/risks",
                                "2020-01-22",
                                "{'risk':'learnt','text':'The roll falls.','score':{'likelihood':4,'impact':3},'mitigation':'Open days.','identifiedOn':'2020-01-22'}"),
                        learnt(
                                "head",
                                "share-practice",
                                "/api/schools/{school}/practices",
                                "2020-01-23",
                                "{'practice':'learnt','aspect':'achievement','text':'Five minutes of reasoning.','evidence':[],'sharedOn':'2020-01-23'}"),
                        learnt(
                                "head",
                                "raise-action",
                                "/api/schools/{school}/actions",
                                "2020-01-23",
                                "{'action':'learnt','text':'One reasoning task a day.','source':{'kind':'REVIEW','item':'learnt'},'owner':{'office':'HEADTEACHER'},'dueOn':'2020-03-20','raisedOn':'2020-01-23'}"),
                        learnt(
                                "head",
                                "complete-action",
                                "/api/trusts/{trust}/actions",
                                "2020-01-30",
                                "{'action':'learnt','outcome':'All do.','doneOn':'2020-01-30'}"),
                        learnt(
                                "head",
                                "open-cycle",
                                "/api/schools/{school}/cycles",
                                "2020-01-13",
                                "{'cycle':'learnt','effectiveOn':'2020-01-13','about':'Mathematics.'}"),
                        learnt(
                                "head",
                                "propose-rap",
                                "/api/schools/{school}/raps",
                                "2020-01-14",
                                "{'rap':'learnt','title':'Reading','objectives':[{'objective':'phonics','text':'Phonics as the scheme says.','successCriteria':['Nine in ten.'],'owner':'HEADTEACHER','dueOn':'2020-03-20'}],'effectiveOn':'2020-01-14'}"),
                        learnt(
                                "head",
                                "draft-plan",
                                "/api/schools/{school}/plans",
                                "2021-07-08",
                                "{'plan':'learnt','year':'2021/22','context':'A new scheme.','goals':[{'goal':'writing','text':'All write at length.','successCriteria':['Four in five by July.'],'mileposts':[{'milepost':'autumn','text':'The scheme is taught.','dueOn':'2021-12-17'}]}],'effectiveOn':'2021-07-08'}"),
                        learnt(
                                "demo-admin",
                                "rename-school",
                                "/api/trusts/{trust}/phase-board",
                                "2020-01-13",
                                "{'name':'Learnt Primary','effectiveOn':'2020-01-13'}"),
                        learnt(
                                "demo-admin",
                                "define-key-metric",
                                "/api/trusts/{trust}",
                                "2020-01-13",
                                "{'metric':{'code':'learnt','name':'Breakfast club','unit':'COUNT','direction':'HIGHER_IS_BETTER','plausible':{'min':0,'max':300},'kind':'VALUE','acrossSchools':'SUM','overWeeks':'LATEST','cumulative':false,'hint':'Wednesday.'},'effectiveOn':'2020-01-13'}"),
                        learnt(
                                "demo-clerk",
                                "record-committee-meeting",
                                "/api/trusts/{trust}/meetings",
                                "2020-01-22",
                                "{'meeting':'learnt','minute':{'meetingOn':'2020-01-22','reference':'ACC 2020-01-22'},'trustees':5,'summaries':['hawthorn'],'healthChecks':[],'actionPlans':[]}"),
                        learnt(
                                "demo-clerk",
                                "identify-trust-risk",
                                "/api/trusts/{trust}/risks",
                                "2020-01-22",
                                "{'risk':'learnt','text':'Two may leave.','score':{'likelihood':3,'impact':4},'mitigation':'Others learn.','identifiedOn':'2020-01-22'}"),
                        learnt(
                                "demo-clerk",
                                "correct-national-figures",
                                "/api/schools/{school}/outcomes",
                                "2019-02-01",
                                "{'kind':'KEY_STAGE_2','schoolYear':'2018/19','group':'PRIMARY','figures':[{'measure':'ks2-rwm-expected','value':1}],'source':{'title':'Revised'},'reason':'Revised.'}"))
                .map(learnt -> learnt.at(school, trust))
                .toList();
    }

    /** The name of the command. */
    String name() {
        return command.substring(command.lastIndexOf('/') + 1);
    }

    private static Learnt learnt(String actor, String command, String question, String since, String body) {
        return new Learnt(actor, command, body, question, LocalDate.parse(since));
    }

    private Learnt at(String school, String trust) {
        // Larkfield came in the middle of a school year, and so had a year without a health check.
        String its = question.startsWith("/api/schools/larkfield") ? "larkfield" : school;
        String stream = OF_THE_TRUST.contains(command) ? "/api/trusts/" + trust : "/api/schools/" + its;
        String head = "demo-head-" + school;
        return new Learnt(
                actor.equals("head") ? head : actor,
                stream + "/commands/" + command,
                body.replace("'", "\"").replace("HEAD\"", head + "\""),
                question.replace("{school}", school).replace("{trust}", trust),
                since);
    }
}
