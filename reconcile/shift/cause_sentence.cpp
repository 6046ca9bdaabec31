// CauseGuess: its sentences.
#include "reconcile/shift/cause_guess.h"

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t most_named = 3;

/// Writes the sentence of one guess in one language.
class Writing {
public:
    Writing(const Guesses& guesses, Money difference, const Currency& currency, Language language)
        : guesses_{guesses}, guess_{guesses.fitting.front()},
          difference_{difference}, currency_{currency}, language_{language} {}

    std::string text() const {
        std::string text = first();
        if (!guess_.rest.is_zero())
            text += pick(" " + amount(guess_.rest) + " of it is less than any coin.",
                         "其中 " + amount(guess_.rest) + " 不足最小面额。");
        if (guesses_.fitting.size() > 1) text += others();
        return text;
    }

private:
    bool english() const { return language_ == Language::english; }
    bool over() const { return !difference_.is_negative(); }
    std::string pick(const std::string& in_english, const std::string& in_chinese) const {
        return english() ? in_english : in_chinese;
    }
    std::string amount(Money money) const { return format_grouped(abs(money), currency_); }
    std::string whole() const { return amount(difference_); }
    std::string over_by() const {
        return english() ? (over() ? "over by " : "short by ") + whole() : (over() ? "长款 " : "短款 ") + whole();
    }
    std::string tender() const {
        if (guess_.tender == "card") return pick("card", "银行卡");
        if (guess_.tender == "wallet") return pick("wallet", "电子钱包");
        return guess_.tender.empty() ? pick("card or wallet", "银行卡或电子钱包") : guess_.tender;
    }

    std::string document(const Clue& clue) const {
        const std::string name{label(clue.kind, language_)};
        return english() ? name + " " + std::to_string(clue.number) : name + " " + std::to_string(clue.number) + " 号";
    }
    std::string document() const { return document(guess_.documents.front()); }
    std::string documents(const Guess& guess) const {
        std::string names;
        for (const auto& clue : guess.documents) names += (names.empty() ? "" : pick(" and ", "和")) + document(clue);
        return names;
    }

    std::string first() const {
        switch (guesses_.way) {
        case Way::tender:
        case Way::tenders: return wrong_tender();
        case Way::reversed:
            return pick("The cash of " + document() + " (" + amount(guess_.documents.front().amount) +
                            ") went the other way: it counts twice, " + over_by() + ".",
                        document() + "（" + amount(guess_.documents.front().amount) + "）收付方向记反，差额为其两倍：" +
                            over_by() + "。");
        case Way::digits:
            return pick("Two digits are swapped in " + document() + ": " + amount(guess_.figure) +
                            " was meant, the drawer is " + over_by() + ".",
                        document() + "金额相邻两位数字颠倒：应为 " + amount(guess_.figure) + "，" + over_by() + "。");
        case Way::strap:
        case Way::piece: return counted();
        case Way::row: return rows();
        case Way::unmoved:
            return pick("The cash of " + document() + " (" + whole() + ") never moved: the drawer is " + over_by() +
                            ".",
                        document() + "（" + whole() + "）的现金未实际收付：" + over_by() + "。");
        case Way::moved_twice:
            return pick("The cash of " + document() + " (" + whole() +
                            ") moved twice and was entered once: " + over_by() + ".",
                        document() + "（" + whole() + "）的现金收付两次，只记一次：" + over_by() + "。");
        case Way::kept:
            return pick("The cash of " + document() + " (" + whole() + ") stayed in the drawer: " + over_by() + ".",
                        document() + "（" + whole() + "）的现金未退出、仍在钱箱：" + over_by() + "。");
        case Way::change:
            return pick("Change on " + document() + " was given for another note: the customer paid with " +
                            amount(guess_.figure) + ", so the drawer is " + over_by() + ".",
                        document() + "找零按错票面：顾客实付 " + amount(guess_.figure) + "，" + over_by() + "。");
        case Way::gap:
            return pick("The gap of " + document() + " (" + whole() +
                            ") was carried through to the close: " + over_by() + ".",
                        document() + "的差额（" + whole() + "）延续至交班：" + over_by() + "。");
        case Way::unrung:
            return pick(document() + " (" + whole() + ") was sold but not rung: the drawer is " + over_by() + ".",
                        document() + "（" + whole() + "）已售出但未入账：" + over_by() + "。");
        case Way::twice:
            return pick(document() + " repeats the one before it (" + whole() + ") and was never paid: " + over_by() +
                            ".",
                        document() + "与前一张相同（" + whole() + "），重复入账未收款：" + over_by() + "。");
        }
        return {};
    }

    std::string wrong_tender() const {
        const std::string names = documents(guess_);
        if (!over())
            return pick("Booked as cash, paid by " + tender() + ": " + names + ", " + whole() + " in all.",
                        names + "记为现金，实为" + tender() + "支付，共 " + whole() + "。");
        return pick("Booked as " + tender() + ", paid in cash: " + names + ", " + whole() + " in all.",
                    names + "记为" + tender() + "，实为现金支付，共 " + whole() + "。");
    }

    std::string counted() const {
        const std::string pieces = std::to_string(guess_.pieces), face = amount(guess_.figure);
        return pick("In " + document() + ": " + pieces + (guess_.pieces > 1 ? " pieces" : " piece") + " of " + face +
                        (over() ? " too many" : " too few") + ", " + over_by() + ".",
                    document() + "面额 " + face + (over() ? " 多点 " : " 少点 ") + pieces + " 张（枚）：" + over_by() +
                        "。");
    }

    std::string rows() const {
        const std::string face = amount(guess_.figure);
        if (guess_.pieces == 0)
            return pick("In " + document() + " the numbers of " + face +
                            " and the next face are exchanged: " + over_by() + ".",
                        document() + "面额 " + face + " 与下一面额的张数互换：" + over_by() + "。");
        return pick("In " + document() + " one piece of " + face +
                        " and the next face are mistaken for each other: " + over_by() + ".",
                    document() + "面额 " + face + " 与下一面额有一张混淆：" + over_by() + "。");
    }

    /// What else fits: other documents, or other faces of the same count.
    std::string others() const {
        std::string named;
        const std::size_t most = std::min(guesses_.fitting.size(), most_named + 1);
        for (std::size_t i = 1; i < most; ++i) named += (i > 1 ? pick(", ", "、") : "") + other(guesses_.fitting[i]);
        if (guesses_.fitting.size() > most)
            named += pick(" and " + std::to_string(guesses_.fitting.size() - most) + " more",
                          "等 " + std::to_string(guesses_.fitting.size() - 1) + " 项");
        return pick(" As likely: " + named + ".", "同样可能：" + named + "。");
    }

    std::string other(const Guess& guess) const {
        if (guesses_.mistake != Mistake::wrong_face) return documents(guess);
        return guess.pieces == 0 ? amount(guess.figure) : std::to_string(guess.pieces) + " × " + amount(guess.figure);
    }

    const Guesses& guesses_;
    const Guess& guess_;
    Money difference_;
    const Currency& currency_;
    Language language_;
};

} // namespace

std::string sentence_of(const Guesses& guesses, Money difference, const Currency& currency, Language language) {
    std::string text = Writing{guesses, difference, currency, language}.text();
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
    return text;
}

} // namespace till
