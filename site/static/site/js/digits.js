// The place on the page goes along when digits are switched: a server never sees what stands behind the #.
const digits = document.querySelector(".owner a[href^='/digits/']");
if (digits) digits.addEventListener("click", () => { digits.hash = location.hash; });
