package tributary.url;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which query parameters only tell where a reader came from.
///
/// Names of analytics tools and campaigns that no page needs to find its content; a name that some site also uses for
/// its content (`id`, `ref`, `source`, `campaign`) is none, unless its value says that it names the feed or the site.
final class Tracking {
    private static final List<String> PREFIXES = List.of(
            "utm_",
            "mtm_",
            "pk_",
            "hsa_",
            "itm_",
            "hmb_",
            "otm_",
            "piwik_",
            "matomo_",
            "oly_",
            "vero_",
            "bsft_",
            "fb_action_",
            "__hs",
            "_hs",
            "sfmc_",
            "adjust_",
            "guce_",
            "at_campaign",
            "at_custom",
            "at_link",
            "at_recipient",
            "ns_",
            "mc_",
            "ml_subscriber",
            "dpg_",
            "oft_",
            "hsctatracking");

    private static final Set<String> NAMES = Set.of(
            "utm",
            "mtm",
            "fbclid",
            "gclid",
            "dclid",
            "gclsrc",
            "gbraid",
            "wbraid",
            "gad_source",
            "gad_campaignid",
            "srsltid",
            "msclkid",
            "twclid",
            "ttclid",
            "yclid",
            "ysclid",
            "ymclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "irclickid",
            "irgwc",
            "rb_clickid",
            "wickedid",
            "unicorn_click_id",
            "mkt_tok",
            "_openstat",
            "_ga",
            "_gl",
            "_kx",
            "__s",
            "_bhlid",
            "_branch_match_id",
            "_branch_referrer",
            "ga_source",
            "ga_medium",
            "ga_campaign",
            "ga_content",
            "ga_term",
            "ga_place",
            "fb_ref",
            "fb_source",
            "fb_comment_id",
            "action_object_map",
            "action_ref_map",
            "action_type_map",
            "s_cid",
            "ss_email_id",
            "wt_mc",
            "wt_zmc",
            "wtmc",
            "zanpid",
            "cmpid",
            "xtor",
            "spm",
            "scm",
            "at_medium",
            "at_format",
            "at_ptr_name",
            "at_bbc_team",
            "ref_src",
            "ref_url",
            "guccounter",
            "__twitter_impression",
            "__readwiselocation",
            "echobox",
            "cx_click",
            "erid",
            "gs_l",
            "mindbox-click-id",
            "mindbox-message-key",
            "tracking_source",
            "awc",
            "sscid",
            "tduid",
            "vgo_ee",
            "et_rid",
            "rtkcid",
            "syclid",
            "nx_source",
            "smid",
            "partner_rss",
            "from_rss",
            "ncid",
            "sr_share",
            "share_id");

    /// Parameters that name who sent the reader: dropped where that is the feed or the site itself.
    private static final Set<String> SENDERS = Set.of("ref", "source", "src", "from", "cmp", "ftag", "via", "campaign");

    private static final Pattern FEED =
            Pattern.compile("(?:rss|atom|feed|rssfeed|newsfeed)(?:\\d*|[-_.].*)", Pattern.CASE_INSENSITIVE);

    private Tracking() {}

    /// True for a parameter to leave out; `hosts` are those of the feed and its site.
    static boolean isTracking(String name, String value, Set<String> hosts) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith)) {
            return true;
        }
        return SENDERS.contains(lower) && (FEED.matcher(value).matches() || hosts.contains(Canonical.host(value)));
    }
}
