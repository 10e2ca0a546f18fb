package org.milepost.api.rap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ContentHash;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;

/** What can be asked about a school's rapid acceleration plans. */
public sealed interface RapCommand extends SchoolCommand {
    ItemId rap();

    /** Begin a RAP. It is worked on until somebody submits it. */
    record ProposeRap(
            SchoolId school,
            @New ItemId rap,
            Note title,
            List<Objective> objectives,
            List<ActorId> coAuthors,
            LocalDate effectiveOn)
            implements RapCommand {
        public ProposeRap {
            RapContent content = new RapContent(title, objectives, coAuthors);
            objectives = content.objectives();
            coAuthors = content.coAuthors();
        }

        public RapContent content() {
            return new RapContent(title, objectives, coAuthors);
        }
    }

    /**
     * Change what a RAP says that is not approved yet, or an amendment of one that is.
     *
     * @param revision the revision that the editor saw and changes
     */
    record EditRap(
            SchoolId school,
            ItemId rap,
            int revision,
            Note title,
            List<Objective> objectives,
            List<ActorId> coAuthors,
            LocalDate effectiveOn)
            implements RapCommand {
        public EditRap {
            RapContent content = new RapContent(title, objectives, coAuthors);
            objectives = content.objectives();
            coAuthors = content.coAuthors();
        }

        public RapContent content() {
            return new RapContent(title, objectives, coAuthors);
        }
    }

    /** Put a RAP forward for approval; the band on this day counts for who approves. */
    record SubmitRap(SchoolId school, ItemId rap, LocalDate effectiveOn) implements RapCommand {}

    /**
     * Approve a submitted RAP; by the Board where its minute is named.
     *
     * @param contentHash the hash of the content that was read and is approved
     * @param effectiveOn from when it is in force; the day of the decision if absent
     */
    record ApproveRap(
            SchoolId school,
            ItemId rap,
            String contentHash,
            LocalDate decidedOn,
            Optional<LocalDate> effectiveOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements RapCommand {
        public ApproveRap {
            evidence = List.copyOf(evidence);
            contentHash = ContentHash.checked(contentHash);
        }
    }

    /** Give a submitted RAP back with the reasons; it may be edited and submitted again. */
    record ReturnRap(SchoolId school, ItemId rap, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements RapCommand {}

    /**
     * Say how each objective of the RAP in force goes this half-term.
     *
     * @param effectiveOn the day of the monitoring, which tells the half-term
     * @param minute of the committee's meeting, where it monitored as a body
     */
    record MonitorRap(
            SchoolId school, ItemId rap, LocalDate effectiveOn, List<Judgement> judgements, Optional<Minute> minute)
            implements RapCommand {
        public MonitorRap {
            judgements = List.copyOf(judgements);
            if (judgements.stream().map(Judgement::objective).distinct().count() < judgements.size()) {
                throw new IllegalArgumentException("Each objective is judged once.");
            }
        }
    }

    /**
     * Put forward new content for a RAP in force. It is submitted at once; what was approved stays in force until the new
     * content is approved.
     *
     * @param revision the revision that is changed
     */
    record AmendRap(
            SchoolId school,
            ItemId rap,
            int revision,
            Note title,
            List<Objective> objectives,
            List<ActorId> coAuthors,
            LocalDate effectiveOn,
            Note reason)
            implements RapCommand {
        public AmendRap {
            RapContent content = new RapContent(title, objectives, coAuthors);
            objectives = content.objectives();
            coAuthors = content.coAuthors();
        }

        public RapContent content() {
            return new RapContent(title, objectives, coAuthors);
        }
    }

    /** End a RAP in force, and say what came of it. */
    record CompleteRap(
            SchoolId school,
            ItemId rap,
            LocalDate decidedOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements RapCommand {
        public CompleteRap {
            evidence = List.copyOf(evidence);
        }
    }

    /** End a RAP because another one, which is in force, takes its place. */
    record SupersedeRap(
            SchoolId school, ItemId rap, ItemId by, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements RapCommand {}

    /** Enter a RAP that was approved before the trust used Milepost, from a minute or document of the time. */
    record EnterRapFromRecords(
            SchoolId school,
            @New ItemId rap,
            Note title,
            List<Objective> objectives,
            List<ActorId> coAuthors,
            Office decidedBy,
            Optional<Minute> minute,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            Evidence source)
            implements RapCommand {
        public EnterRapFromRecords {
            RapContent content = new RapContent(title, objectives, coAuthors);
            objectives = content.objectives();
            coAuthors = content.coAuthors();
        }

        public RapContent content() {
            return new RapContent(title, objectives, coAuthors);
        }
    }
}
