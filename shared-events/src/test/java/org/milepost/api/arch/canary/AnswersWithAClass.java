package org.milepost.api.arch.canary;

import org.milepost.api.Query;

/** Planted: a question whose answer is no record. */
public record AnswersWithAClass() implements Query<AnswersWithAClass.Answer> {
    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    /** The answer that should have been a record. */
    public static final class Answer {}
}
